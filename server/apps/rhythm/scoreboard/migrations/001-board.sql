-- A leaderboard: one chart, one judgement mode, one kind. Its statistics stand in its row, kept by
-- the trigger below, so that reading them never scans records.
create table rhythm.board (
  id integer primary key generated always as identity,
  chart_id text not null,
  mode text not null check (mode in ('easy', 'hard')),
  kind text not null check (kind in ('verified', 'unverified')),
  players integer not null default 0,
  plays bigint not null default 0,
  score_sum bigint not null default 0,
  clears integer not null default 0,
  full_combos integer not null default 0,
  all_arts integer not null default 0,
  constraint board_key unique (chart_id, mode, kind)
) with (fillfactor = 50);

-- The best of one player on one board. Badges are sticky and ordered; the score only rises.
create table rhythm.record (
  board_id integer not null references rhythm.board (id),
  player_id uuid not null,
  score integer not null check (score between 0 and 10000000),
  cleared boolean not null,
  full_combo boolean not null check (not full_combo or cleared),
  all_arts boolean not null check (not all_arts or full_combo),
  plays integer not null check (plays > 0),
  play_id uuid not null,
  chart_version integer not null,
  reached_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (board_id, player_id)
);
create index record_rank on rhythm.record (board_id, score desc, reached_at, player_id);
create index record_player on rhythm.record (player_id, updated_at desc, board_id);

-- How many records lie in each range of scores: level 1 in steps of 100 000, level 2 of 1 000,
-- level 3 of 10, and level 4 the perfect scores by day, where ties are many. A rank is the sum of
-- a few hundred of these at most, however many records there are.
create table rhythm.rank_bucket (
  board_id integer not null,
  level smallint not null,
  bucket integer not null,
  count integer not null,
  primary key (board_id, level, bucket)
) with (fillfactor = 50);
