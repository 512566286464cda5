-- Every finished attempt, whatever came of it. What the server computed, not what was claimed,
-- unless it is marked unverified.
create table rhythm.play (
  -- Made by the client: a retry of the same play ends at this key.
  id uuid primary key,
  player_id uuid not null,
  chart_id text not null references rhythm.chart (id),
  chart_version integer not null,
  mode text not null check (mode in ('easy', 'hard')),
  score integer not null check (score between 0 and 10000000),
  arts integer not null,
  fine integer not null,
  near integer not null,
  miss integer not null,
  max_combo integer not null,
  early integer not null,
  late integer not null,
  cleared boolean not null,
  full_combo boolean not null,
  all_arts boolean not null,
  verified boolean not null,
  -- What was odd about it, for the review queue.
  flags text[] not null,
  new_record boolean not null,
  new_badges text[] not null,
  -- Hash of what was sent: the same id with other contents is refused.
  digest bytea not null,
  -- The packed input log (see rules/log.ts); null for a mere claim.
  log bytea,
  played_at timestamptz not null
);
create index play_player on rhythm.play (player_id, played_at desc, id desc);
create index play_player_chart on rhythm.play (player_id, chart_id, mode, played_at desc, id desc);
create index play_flagged on rhythm.play (played_at desc) where cardinality(flags) > 0;
