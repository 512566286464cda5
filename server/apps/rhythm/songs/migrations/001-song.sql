create table rhythm.song (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_ko text not null,
  title_en text not null,
  artist text not null,
  source text not null,
  bpm real not null,
  length_ms integer not null check (length_ms > 0),
  preview_from_ms integer not null,
  preview_to_ms integer not null,
  locked boolean not null,
  -- The song as data: it is synthesised where it is played.
  music jsonb not null,
  -- Hash of what the song was made from: a start that finds it unchanged has nothing to do.
  revision text not null,
  added_at timestamptz not null
);

-- A playable pattern of a song, as it is now; every state it ever had stays in chart_version.
create table rhythm.chart (
  id text primary key,
  song_id text not null references rhythm.song (id),
  difficulty integer not null check (difficulty >= 0),
  level integer not null check (level between 1 and 15),
  key_count integer not null,
  note_count integer not null,
  version integer not null,
  constraint chart_slot unique (song_id, difficulty)
);

create table rhythm.chart_version (
  chart_id text not null references rhythm.chart (id),
  version integer not null,
  pattern jsonb not null,
  made_at timestamptz not null,
  primary key (chart_id, version)
);
