import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../../kernel/context/context.ts';
import type { Db } from '../../../kernel/db/db.ts';
import { arrange, type CatalogueSong } from './rules/arrange.ts';
import { inspectChart, type ChartPattern } from './rules/chart.ts';
import { expandMusic, musicLengthMs } from './rules/music.ts';

const FOLDER = join(import.meta.dirname, 'catalogue');
const RULES = join(import.meta.dirname, 'rules');

/**
 * Brings the shipped songs into the tables. A song that is there as it is shipped is left alone; a
 * chart whose pattern changed gets a new version, and its old plays keep theirs.
 */
export async function furnishCatalogue(ctx: Context): Promise<void> {
  const rules = await hashOfRules();
  const known = new Map(
    (
      await ctx.db.rows<{ id: string; revision: string }>('select id, revision from rhythm.song')
    ).map((row) => [row.id, row.revision]),
  );
  for (const file of (await readdir(FOLDER)).toSorted()) {
    const text = await readFile(join(FOLDER, file), 'utf8');
    const revision = createHash('sha256').update(rules).update(text).digest('hex');
    const song = JSON.parse(text) as CatalogueSong;
    if (known.get(song.id) === revision) continue;
    await ctx.transaction((ctx) => putSong(ctx, song, revision));
  }
}

/** Charts are made by the rules, so a change of those is a change of the songs. */
async function hashOfRules(): Promise<string> {
  const files = (await readdir(RULES)).filter((file) => !file.endsWith('.test.ts')).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(RULES, file)));
  return hash.digest('hex');
}

async function putSong(ctx: Context, song: CatalogueSong, revision: string): Promise<void> {
  const music = expandMusic(song.music);
  await ctx.db.change(PUT_SONG, [
    song.id,
    song.title.ko,
    song.title.en,
    song.artist,
    song.source,
    music.bpm,
    musicLengthMs(music),
    song.previewMs[0],
    song.previewMs[1],
    song.locked,
    JSON.stringify(music),
    revision,
    ctx.now,
  ]);
  for (const chart of song.charts) {
    const id = `${song.id}_${chart.difficulty}`;
    const pattern = arrange(music, chart);
    const [fault] = inspectChart(pattern);
    if (fault) throw new Error(`chart ${id} ${fault.pointer}: ${fault.detail}`);
    await putChart(ctx.db, { id, songId: song.id, ...chart, pattern }, ctx.now);
  }
}

interface ChartToPut {
  id: string;
  songId: string;
  difficulty: number;
  level: number;
  keyCount: number;
  pattern: ChartPattern;
}

async function putChart(db: Db, chart: ChartToPut, now: Date): Promise<void> {
  const { id, songId, difficulty, level, keyCount, pattern } = chart;
  const text = JSON.stringify(pattern);
  const current = await db.first<{ version: number; same: boolean }>(
    `select c.version, v.pattern = $2::jsonb as same from rhythm.chart c
     join rhythm.chart_version v on v.chart_id = c.id and v.version = c.version where c.id = $1`,
    [id, text],
  );
  const version = current === null ? 1 : current.version + (current.same ? 0 : 1);
  await db.change(PUT_CHART, [
    id,
    songId,
    difficulty,
    level,
    keyCount,
    pattern.notes.length,
    version,
  ]);
  if (current?.same) return;
  await db.change(
    'insert into rhythm.chart_version (chart_id, version, pattern, made_at) values ($1, $2, $3, $4)',
    [id, version, text, now],
  );
}

const PUT_SONG = `
  insert into rhythm.song (id, title_ko, title_en, artist, source, bpm, length_ms, preview_from_ms,
    preview_to_ms, locked, music, revision, added_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (id) do update set title_ko = excluded.title_ko, title_en = excluded.title_en,
    artist = excluded.artist, source = excluded.source, bpm = excluded.bpm,
    length_ms = excluded.length_ms, preview_from_ms = excluded.preview_from_ms,
    preview_to_ms = excluded.preview_to_ms, locked = excluded.locked, music = excluded.music,
    revision = excluded.revision`;

const PUT_CHART = `
  insert into rhythm.chart (id, song_id, difficulty, level, key_count, note_count, version)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do update set difficulty = excluded.difficulty, level = excluded.level,
    key_count = excluded.key_count, note_count = excluded.note_count, version = excluded.version`;
