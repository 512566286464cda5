import type { Context } from '../../../kernel/context/context.ts';
import { furnishAgain } from './catalogue.ts';
import { chartUnknown, songNotShipped, songUnknown } from './faults.ts';
import { takeSong } from './put-song.ts';
import type { ChartPattern } from './rules/chart.ts';
import type { SongFacts } from './rules/song-facts.ts';
import {
  findAllCurated,
  findCurated,
  findImported,
  unmarkCurated,
  type CuratedChart,
  type CuratedRow,
} from './store/curated.ts';
import { factsOf } from './store/editing.ts';
import {
  findChartVersion,
  findChartVersions,
  findSongVersion,
  findSongVersions,
  type ChartVersionRow,
  type VersionRow,
} from './store/versions.ts';

export type { CuratedChart } from './store/curated.ts';

/** A song as curators see it: all its facts and charts, whether or not they are offered. */
export interface CuratedSong {
  id: string;
  version: number;
  facts: SongFacts;
  isSynthesised: boolean;
  /** Since when it is a curator's, and no start of the program changes it. */
  curatedAt: Date | null;
  retiredAt: Date | null;
  charts: CuratedChart[];
}

function viewCurated(row: CuratedRow): CuratedSong {
  return {
    id: row.id,
    version: row.version,
    facts: factsOf(row),
    isSynthesised: row.is_synthesised,
    curatedAt: row.curated_at,
    retiredAt: row.retired_at,
    charts: row.charts ?? [],
  };
}

/** One song for curators. @throws songUnknown */
export async function readCurated(ctx: Context, songId: string): Promise<CuratedSong> {
  const row = await findCurated(ctx.db, songId);
  if (!row) throw songUnknown();
  return viewCurated(row);
}

/** One song for curators, or null; by its id, or by what an import knows it by. */
export async function seekCurated(
  ctx: Context,
  by: { songId: string } | { importKey: string },
): Promise<CuratedSong | null> {
  const row =
    'songId' in by
      ? await findCurated(ctx.db, by.songId)
      : await findImported(ctx.db, by.importKey);
  return row && viewCurated(row);
}

/** Songs for curators by id, after a cursor, those with a text where one is given. */
export async function listCurated(
  ctx: Context,
  page: { after: string | null; text: string | null; count: number },
): Promise<CuratedSong[]> {
  return (await findAllCurated(ctx.db, page, page.count)).map(viewCurated);
}

/** Which versions to list: those before one, as many as asked for. */
export interface VersionPage {
  before: number | null;
  count: number;
}

/** Versions of a chart, the newest first. @throws chartUnknown */
export async function listChartVersions(
  ctx: Context,
  chartId: string,
  { before, count }: VersionPage,
): Promise<ChartVersionRow[]> {
  const rows = await findChartVersions(ctx.db, chartId, before, count);
  if (rows.length === 0 && before === null) throw chartUnknown();
  return rows;
}

/** Versions of a song's facts, the newest first. @throws songUnknown */
export async function listSongVersions(
  ctx: Context,
  songId: string,
  { before, count }: VersionPage,
): Promise<(VersionRow & { facts: SongFacts })[]> {
  const rows = await findSongVersions(ctx.db, songId, before, count);
  if (rows.length === 0 && before === null) throw songUnknown();
  return rows;
}

/** Level and pattern that a chart had in a version. @throws chartUnknown */
export async function readChartVersion(
  ctx: Context,
  chartId: string,
  version: number,
): Promise<{ level: number; pattern: ChartPattern }> {
  const row = await findChartVersion(ctx.db, chartId, version);
  if (!row) throw chartUnknown();
  return row;
}

/** Facts that a song had in a version. @throws songUnknown */
export async function readSongVersion(
  ctx: Context,
  songId: string,
  version: number,
): Promise<SongFacts> {
  const facts = await findSongVersion(ctx.db, songId, version);
  if (!facts) throw songUnknown({ detail: 'The song never had this version.' });
  return facts;
}

/**
 * Gives a song that curators changed back to the program: it stands as it ships again, by new versions,
 * and follows it from now on. Charts that curators added stay.
 * @throws songUnknown, songNotShipped
 */
export function giveBack(ctx: Context, songId: string): Promise<void> {
  return ctx.transaction(async (ctx) => {
    await takeSong(ctx, songId);
    await readCurated(ctx, songId);
    await unmarkCurated(ctx.db, songId);
    if (!(await furnishAgain(ctx, songId))) throw songNotShipped();
  });
}
