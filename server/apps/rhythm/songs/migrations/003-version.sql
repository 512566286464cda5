-- The sound file of a song that is not synthesised; the file itself lies in the storage by its hash.
create table rhythm.recording (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  media text not null,
  bytes integer not null check (bytes > 0),
  added_at timestamptz not null
);

alter table rhythm.song
  alter column music drop not null,
  -- Seven digits are too few for the tempo of a recording.
  alter column bpm type double precision using bpm::text::double precision,
  -- Songs that are there came with the program, and under its licence.
  add column licence text not null default 'Apache-2.0',
  add column version integer not null default 1,
  -- Where beats lie: [{atMs, bpm, beatsPerBar}], sorted; what charts are laid on and snapped to.
  add column timing jsonb not null default '[]',
  add column recording text references rhythm.recording (hash),
  -- Where in the song's time the recording begins.
  add column recording_offset_ms integer not null default 0,
  -- What an imported song is known by when it comes again.
  add column import_key text unique,
  -- Since when it is a curator's: from then on no start of the program changes it.
  add column curated_at timestamptz,
  -- Since when it is not offered any more; its records and plays stay.
  add column retired_at timestamptz,
  add constraint song_sounds check (music is not null or recording is not null);
alter table rhythm.song alter column licence set default '';
create index song_recording on rhythm.song (recording) where recording is not null;

update rhythm.song set timing = jsonb_build_array(jsonb_build_object(
  'atMs', 0, 'bpm', bpm, 'beatsPerBar', coalesce((music->>'beatsPerBar')::int, 4)));

-- Every state that the facts of a song ever had.
create table rhythm.song_version (
  song_id text not null references rhythm.song (id),
  version integer not null,
  facts jsonb not null,
  made_at timestamptz not null,
  -- Null: the program, or somebody who has left.
  made_by uuid,
  why text not null,
  primary key (song_id, version)
);
insert into rhythm.song_version (song_id, version, facts, made_at, made_by, why)
select id, version, jsonb_build_object('title', jsonb_build_object('ko', title_ko, 'en', title_en),
    'artist', artist, 'source', source, 'licence', licence, 'bpm', bpm, 'timing', timing,
    'lengthMs', length_ms, 'previewMs', jsonb_build_array(preview_from_ms, preview_to_ms),
    'locked', locked, 'recording', null), added_at, null, 'shipped with the program'
from rhythm.song;
create index song_version_made_by on rhythm.song_version (made_by) where made_by is not null;

alter table rhythm.chart
  -- What an imported chart is called where it comes from, and known by when it comes again.
  add column import_name text,
  add column retired_at timestamptz,
  add constraint chart_import unique (song_id, import_name);

alter table rhythm.chart_version
  add column level integer check (level between 1 and 15),
  add column made_by uuid,
  add column why text not null default 'shipped with the program';
create index chart_version_made_by on rhythm.chart_version (made_by) where made_by is not null;
update rhythm.chart_version v set level = c.level from rhythm.chart c where c.id = v.chart_id;
