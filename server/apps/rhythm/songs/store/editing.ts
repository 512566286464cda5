import type { Db } from '../../../../kernel/db/db.ts';
import type { Tempo } from '../rules/chart.ts';
import type { SongFacts } from '../rules/song-facts.ts';

/** A song as it is before an edit. */
export interface EditedSong {
  version: number;
  revision: string;
  title_ko: string;
  title_en: string;
  artist: string;
  source: string;
  licence: string;
  bpm: number;
  timing: Tempo[];
  length_ms: number;
  preview_from_ms: number;
  preview_to_ms: number;
  locked: boolean;
  recording: string | null;
  recording_offset_ms: number;
  is_synthesised: boolean;
  import_key: string | null;
  curated_at: Date | null;
  retired_at: Date | null;
}

const SONG = `
  select version, revision, title_ko, title_en, artist, source, licence, bpm, timing, length_ms,
    preview_from_ms, preview_to_ms, locked, recording, recording_offset_ms,
    music is not null as is_synthesised, import_key, curated_at, retired_at
  from rhythm.song where id = $1`;

/** A song with all its facts; null when nobody knows it. */
export function findEdited(db: Db, songId: string): Promise<EditedSong | null> {
  return db.first(SONG, [songId]);
}

/** The facts of a song as its row holds them. */
export function factsOf(row: EditedSong): SongFacts {
  return {
    title: { ko: row.title_ko, en: row.title_en },
    artist: row.artist,
    source: row.source,
    licence: row.licence,
    bpm: row.bpm,
    timing: row.timing,
    lengthMs: row.length_ms,
    previewMs: [row.preview_from_ms, row.preview_to_ms],
    locked: row.locked,
    recording:
      row.recording === null ? null : { hash: row.recording, offsetMs: row.recording_offset_ms },
  };
}

/** A song on its way into the table. */
export interface SongToWrite {
  id: string;
  version: number;
  facts: SongFacts;
  /** Null leaves the music as it is. */
  music: object | null;
  /** Null leaves the hash of what the song was made from as it is. */
  revision: string | null;
  importKey: string | null;
  /** Null: nobody but the program wrote it so far. */
  curatedAt: Date | null;
  now: Date;
}

const PUT_SONG = `
  insert into rhythm.song (id, version, title_ko, title_en, artist, source, licence, bpm, timing,
    length_ms, preview_from_ms, preview_to_ms, locked, recording, recording_offset_ms, music, revision,
    import_key, curated_at, added_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, $13, $14, $15,
    -- What is to be written is looked at by the table's checks before what is there is found.
    coalesce($16::jsonb, (select music from rhythm.song where id = $1)),
    coalesce($17::text, ''), $18, $19, $20)
  on conflict (id) do update set version = excluded.version, title_ko = excluded.title_ko,
    title_en = excluded.title_en, artist = excluded.artist, source = excluded.source,
    licence = excluded.licence, bpm = excluded.bpm, timing = excluded.timing,
    length_ms = excluded.length_ms, preview_from_ms = excluded.preview_from_ms,
    preview_to_ms = excluded.preview_to_ms, locked = excluded.locked, recording = excluded.recording,
    recording_offset_ms = excluded.recording_offset_ms, music = excluded.music,
    revision = coalesce($17::text, song.revision),
    import_key = coalesce(excluded.import_key, song.import_key),
    curated_at = coalesce(song.curated_at, excluded.curated_at)`;

/** Writes a song's row, new or changed. */
export async function writeSong(db: Db, song: SongToWrite): Promise<void> {
  const { id, version, facts, music, revision, importKey, curatedAt, now } = song;
  await db.change(PUT_SONG, [
    id,
    version,
    facts.title.ko,
    facts.title.en,
    facts.artist,
    facts.source,
    facts.licence,
    facts.bpm,
    JSON.stringify(facts.timing),
    facts.lengthMs,
    facts.previewMs[0],
    facts.previewMs[1],
    facts.locked,
    facts.recording?.hash ?? null,
    facts.recording?.offsetMs ?? 0,
    music === null ? null : JSON.stringify(music),
    revision,
    importKey,
    curatedAt,
    now,
  ]);
}

/** Who made a version, when and why; nobody is the program itself. */
export interface Making {
  madeBy: string | null;
  why: string;
  now: Date;
}

/** Whether a song has this very music. */
export async function hasMusic(db: Db, songId: string, music: object): Promise<boolean> {
  const row = await db.first<{ same: boolean }>(
    'select music is not distinct from $2::jsonb as same from rhythm.song where id = $1',
    [songId, JSON.stringify(music)],
  );
  return row?.same ?? false;
}

/** Keeps a state of a song's facts. */
export async function insertSongVersion(
  db: Db,
  { id, version, facts }: Pick<SongToWrite, 'id' | 'version' | 'facts'>,
  { madeBy, why, now }: Making,
): Promise<void> {
  await db.change(
    `insert into rhythm.song_version (song_id, version, facts, made_at, made_by, why)
     values ($1, $2, $3::jsonb, $4, $5, $6)`,
    [id, version, JSON.stringify(facts), now, madeBy, why],
  );
}

/** From now on the song is a curator's. */
export async function markCurated(db: Db, songId: string, now: Date): Promise<void> {
  await db.change('update rhythm.song set curated_at = $2 where id = $1 and curated_at is null', [
    songId,
    now,
  ]);
}
