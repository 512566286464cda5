import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../kernel/context/context.ts';
import {
  findMusic,
  inspectBeside,
  inspectMusic,
  inspectSong,
  seekCurated,
  type CuratedSong,
  type SongFacts,
} from '../songs/index.ts';
import { gatherSongs, reportTo, type GatheredSong } from './gather.ts';
import { factsOf, type Wish } from './plan-facts.ts';
import { planCharts, type PlannedChart } from './plan-charts.ts';
import type { Finding } from './rules/findings.ts';
import { slugOf } from './rules/slug.ts';
import { findSound, type FoundSound } from './sound.ts';
import {
  listSources,
  openFindings,
  type GivenFile,
  type Note,
  type SourceFile,
} from './sources.ts';

/** What an import would make of one song. */
export interface PlannedSong {
  id: string;
  /** The file that tells of it. */
  file: string;
  /** Its version now; 0 for a new one. */
  base: number;
  facts: SongFacts;
  /** Which facts of a known song change. */
  changed: string[];
  importKey: string | null;
  music: object | null;
  sound: FoundSound | null;
  charts: PlannedChart[];
}

/** Everything that an import would do, and nothing else. */
export interface Plan {
  songs: PlannedSong[];
  findings: Finding[];
  /** Names this very plan: what is applied is what was looked at. */
  token: string;
}

/**
 * Looks at files as an import would take them in, and changes nothing. The same files make the same plan
 * of the same catalogue.
 */
export async function planImport(
  ctx: Context,
  given: readonly GivenFile[],
  wish: Wish,
): Promise<Plan> {
  const { findings, note } = openFindings();
  const files = await listSources(given, note);
  const songs: PlannedSong[] = [];
  const used = new Set<string>();
  const ids = new Set<string>();
  for (const gathered of await gatherSongs(files, note)) {
    for (const { file } of gathered.charts) used.add(file);
    used.add(gathered.file);
    const planned = await planSong(ctx, gathered, { files, wish, ids, used, note });
    if (planned) songs.push(planned);
  }
  const told = new Set([...used, ...findings.map(({ file }) => file)]);
  for (const { path } of files.filter((file) => !told.has(file.path))) {
    note({ file: path, severity: 'note', code: 'file_unused' });
  }
  return { songs, findings, token: tokenOf(songs) };
}

/** What one song is planned with. */
interface Surroundings {
  files: readonly SourceFile[];
  wish: Wish;
  /** Ids that the import has given away already. */
  ids: Set<string>;
  /** Paths of files that are needed for something. */
  used: Set<string>;
  note: Note;
}

async function planSong(
  ctx: Context,
  gathered: GatheredSong,
  { files, wish, ids, used, note }: Surroundings,
): Promise<PlannedSong | null> {
  const { file, parsed } = gathered;
  const { report } = reportTo(file, note);
  const known = await seekKnown(ctx, parsed);
  const sound = await findSound(gathered, files, note);
  if (sound) used.add(sound.file.path);
  if (!sound && !parsed.music && !known) {
    report('problem', 'sound_missing', 0, { name: parsed.sound ?? '?' });
    return null;
  }
  const facts = factsOf(gathered, { known, sound, wish });
  if (facts.licence.trim() === '') report('problem', 'licence_missing', 0);
  const music = parsed.music as Parameters<typeof inspectMusic>[0] | null;
  const ofMusic = music ? [...inspectMusic(music), ...inspectBeside(facts, music)] : [];
  const faults = [...inspectSong(facts), ...ofMusic];
  for (const { pointer, detail } of faults.filter((fault) => fault.pointer !== '/licence')) {
    report('problem', 'song_wrong', 0, { pointer, detail });
  }
  const id = known?.id ?? parsed.id ?? (await freeId(ctx, gathered, ids));
  ids.add(id);
  const charts = await planCharts(ctx, gathered, { id, known, facts, note });
  if (faults.length > 0 || (!known && charts.length === 0)) return null;
  return {
    id,
    file,
    base: known?.version ?? 0,
    facts,
    changed: known ? await changesOf(ctx, known, facts, parsed.music) : [],
    importKey: parsed.tellsAll ? null : parsed.importKey,
    music: parsed.music,
    sound,
    charts,
  };
}

/** The song that is there already: ours by its id, others by what they are known by. */
function seekKnown(
  ctx: Context,
  { id, importKey }: GatheredSong['parsed'],
): Promise<CuratedSong | null> {
  return seekCurated(ctx, id === null ? { importKey } : { songId: id });
}

async function freeId(
  ctx: Context,
  { parsed: { title, artist } }: GatheredSong,
  ids: Set<string>,
): Promise<string> {
  const first = slugOf([title.en]);
  const wanted = [first, slugOf([title.en, artist])];
  for (let i = 2; ; i++) {
    const id = wanted.shift() ?? `${first}-${i}`;
    if (!ids.has(id) && !(await seekCurated(ctx, { songId: id }))) return id;
  }
}

/** Which facts of a known song an import would change, its music among them. */
async function changesOf(
  ctx: Context,
  { id, facts: before }: CuratedSong,
  after: SongFacts,
  music: object | null,
): Promise<string[]> {
  const names = Object.keys(after) as (keyof SongFacts)[];
  const changed: string[] = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  const there = music && (await findMusic(ctx.db, id));
  return there && !isDeepStrictEqual(there.music, music) ? [...changed, 'music'] : changed;
}

/** The sound's bytes are read when it is applied: here its hash stands for them. */
function tokenOf(songs: readonly PlannedSong[]): string {
  const told = songs.map(({ sound, ...song }) => ({ ...song, sound: sound?.hash ?? null }));
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
