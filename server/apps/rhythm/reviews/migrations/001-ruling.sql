-- Who decided what about a play, when and why: appended to, never changed.
create table rhythm.ruling (
  id uuid primary key,
  seq bigint not null generated always as identity,
  play_id uuid not null,
  player_id uuid not null,
  -- Null when they have left the house.
  judge_id uuid,
  decision text not null check (decision in ('accept', 'keep', 'void', 'undo')),
  reason text not null,
  at timestamptz not null
);
create unique index ruling_seq on rhythm.ruling (seq);
create index ruling_play on rhythm.ruling (play_id, seq);
create index ruling_player on rhythm.ruling (player_id);
create index ruling_judge on rhythm.ruling (judge_id);
