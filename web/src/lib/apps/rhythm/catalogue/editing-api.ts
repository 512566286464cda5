import type { ChartPattern } from '@madang/server/rhythm/chart';
import { answer, api } from '$lib/kernel/api/client.ts';
import type { ChartVersion, CuratedSong, Saved, SongFacts, SongVersion } from './shapes.ts';

interface Versions<T> {
  items: T[];
  next: string | null;
}

/** A chart as it is sent to be saved. */
export interface ChartEdit {
  /** The version that the change began with; 0 for a new chart. */
  base: number;
  level: number;
  pattern: ChartPattern;
  why: string;
}

const VERSIONS_A_PAGE = 10;

/** A song with all that a curator may change about it. */
export function readCurated(songId: string): Promise<CuratedSong> {
  return answer(api.GET('/api/rhythm/catalogue/songs/{songId}', { params: { path: { songId } } }));
}

/** Saves what is said about a song as a new version. */
export function saveSong(
  songId: string,
  edit: SongFacts & { base: number; why: string },
): Promise<Saved> {
  return answer(
    api.PUT('/api/rhythm/catalogue/songs/{songId}', { params: { path: { songId } }, body: edit }),
  );
}

/** Saves a chart as a new version, or a new chart. */
export function saveChart(chartId: string, edit: ChartEdit): Promise<Saved> {
  const { base, level, why } = edit;
  const { keyCount, lengthMs, line, notes } = edit.pattern;
  return answer(
    api.PUT('/api/rhythm/catalogue/charts/{chartId}', {
      params: { path: { chartId } },
      body: { base, level, keyCount, pattern: { lengthMs, line, notes }, why },
    }),
  );
}

/** What became of a song's facts, the newest first. */
export function listSongVersions(
  songId: string,
  cursor: string | null,
): Promise<Versions<SongVersion>> {
  const query = { limit: VERSIONS_A_PAGE, ...(cursor === null ? {} : { cursor }) };
  const params = { path: { songId }, query };
  return answer(api.GET('/api/rhythm/catalogue/songs/{songId}/versions', { params }));
}

/** What became of a chart, the newest first. */
export function listChartVersions(
  chartId: string,
  cursor: string | null,
): Promise<Versions<ChartVersion>> {
  const query = { limit: VERSIONS_A_PAGE, ...(cursor === null ? {} : { cursor }) };
  const params = { path: { chartId }, query };
  return answer(api.GET('/api/rhythm/catalogue/charts/{chartId}/versions', { params }));
}

/** Which version is to be as which one was, and why. */
export interface Reversion {
  base: number;
  version: number;
  why: string;
}

/** Makes a new version of a song's facts that is as an old one was. */
export function revertSong(songId: string, reversion: Reversion): Promise<Saved> {
  const params = { path: { songId } };
  const path = '/api/rhythm/catalogue/songs/{songId}/reversions';
  return answer(api.POST(path, { params, body: reversion }));
}

/** Makes a new version of a chart that is as an old one was. */
export function revertChart(chartId: string, reversion: Reversion): Promise<Saved> {
  const params = { path: { chartId } };
  const path = '/api/rhythm/catalogue/charts/{chartId}/reversions';
  return answer(api.POST(path, { params, body: reversion }));
}

/** Lets a song that ships with the program follow it again. */
export async function giveBackSong(songId: string): Promise<void> {
  const params = { path: { songId } };
  await answer(api.DELETE('/api/rhythm/catalogue/songs/{songId}/curation', { params }));
}
