import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../kernel/context/context.ts';
import { takeSong } from './put-song.ts';
import { arrange, type CatalogueSong } from './rules/arrange.ts';
import { inspectChart, type ChartPattern } from './rules/chart.ts';
import { expandMusic, musicLengthMs, type Music } from './rules/music.ts';
import type { SongFacts } from './rules/song-facts.ts';
import { findEditedChart, writeChart } from './store/edited-charts.ts';
import { factsOf, findEdited, insertSongVersion, writeSong, type Making } from './store/editing.ts';

const FOLDER = join(import.meta.dirname, 'catalogue');
const RULES = join(import.meta.dirname, 'rules');
/** The licence of what ships with the program, where a song says nothing else. */
const OWN_LICENCE = 'Apache-2.0';
const WHY = 'shipped with the program';

/**
 * Brings the shipped songs into the tables. A song that is there as it is shipped is left alone, and
 * so is one that a curator has saved, whole: its facts, music and charts fit each other. A chart whose
 * pattern changed gets a new version, and its old plays keep theirs.
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
    const song = JSON.parse(text) as CatalogueSong;
    const revision = revisionOf(rules, text);
    if (known.get(song.id) === revision) continue;
    await ctx.transaction((ctx) => furnishSong(ctx, song, revision));
  }
}

/**
 * A song of this id as it ships, put in place of what is there; false when none ships. Call it in a
 * transaction, where the song is no curator's any more.
 */
export async function furnishAgain(ctx: Context, songId: string): Promise<boolean> {
  const files = await readdir(FOLDER);
  if (!files.includes(`${songId}.json`)) return false;
  const text = await readFile(join(FOLDER, `${songId}.json`), 'utf8');
  const song = JSON.parse(text) as CatalogueSong;
  await furnishSong(ctx, song, revisionOf(await hashOfRules(), text));
  return true;
}

function revisionOf(rules: string, text: string): string {
  return createHash('sha256').update(rules).update(text).digest('hex');
}

/** Charts are made by the rules, so a change of those is a change of the songs. */
async function hashOfRules(): Promise<string> {
  const files = (await readdir(RULES)).filter((file) => !file.endsWith('.test.ts')).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(RULES, file)));
  return hash.digest('hex');
}

async function furnishSong(ctx: Context, song: CatalogueSong, revision: string): Promise<void> {
  await takeSong(ctx, song.id);
  const before = await findEdited(ctx.db, song.id);
  if (before?.curated_at) return;
  const music = expandMusic(song.music);
  const facts = factsOfShipped(song, music);
  const making: Making = { madeBy: null, why: WHY, now: ctx.now };
  const isSame = before !== null && isDeepStrictEqual(factsOf(before), facts);
  const version = (before?.version ?? 0) + (isSame ? 0 : 1);
  const row = { id: song.id, version, facts, music, revision, importKey: null, curatedAt: null };
  await writeSong(ctx.db, { ...row, now: ctx.now });
  if (!isSame) await insertSongVersion(ctx.db, { id: song.id, version, facts }, making);
  for (const chart of song.charts) {
    const id = `${song.id}_${chart.difficulty}`;
    const pattern = arrange(music, chart);
    const [fault] = inspectChart(pattern);
    if (fault) throw new Error(`chart ${id} ${fault.pointer}: ${fault.detail}`);
    await furnishChart(ctx, { id, songId: song.id, ...chart, pattern }, making);
  }
}

function factsOfShipped(song: CatalogueSong, music: Music): SongFacts {
  return {
    title: { ko: song.title.ko, en: song.title.en },
    artist: song.artist,
    source: song.source,
    licence: song.licence ?? OWN_LICENCE,
    bpm: music.bpm,
    timing: [{ atMs: 0, bpm: music.bpm, beatsPerBar: music.beatsPerBar }],
    lengthMs: musicLengthMs(music),
    previewMs: song.previewMs,
    locked: song.locked,
    recording: null,
  };
}

interface ShippedChart {
  id: string;
  songId: string;
  difficulty: number;
  level: number;
  locked?: boolean;
  pattern: ChartPattern;
}

async function furnishChart(ctx: Context, chart: ShippedChart, making: Making): Promise<void> {
  const { id, songId, difficulty, level, locked = false, pattern } = chart;
  const before = await findEditedChart(ctx.db, id, pattern);
  if (before?.same && before.level === level && before.locked === locked) return;
  const version = (before?.version ?? 0) + 1;
  const row = { id, songId, difficulty, level, version, pattern, locked, importName: null };
  await writeChart(ctx.db, row, making);
}
