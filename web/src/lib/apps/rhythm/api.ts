import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { Music } from '@madang/server/rhythm/music';
import { answer, api } from '$lib/kernel/api/client.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { keptOr } from './kept.ts';
import type {
  BoardRow,
  Mine,
  Mode,
  Overtaking,
  Page,
  PlayBody,
  PlayResult,
  RecordRow,
  Song,
} from './shapes.ts';
import { directionOf, type SongQuery } from './songs/song-query.ts';

/** A chart as it is read for playing. */
export interface Chart extends ChartPattern {
  id: string;
  songId: string;
  difficulty: number;
  level: number;
  version: number;
}

/** Which records a board shows: those proven by a key log, or those only claimed. */
export type BoardKind = 'verified' | 'unverified';

const PAGE_SIZE = 50;

/** A page of the song list; `total` is told with the first one. */
export type SongPage = Page<Song> & { total: number | null };

/** A page of the song list, with everybody's figures and my own bests. */
export function listSongs(
  asked: SongQuery,
  mode: Mode,
  cursor: string | null,
  limit = PAGE_SIZE,
): Promise<SongPage> {
  const query = { ...orderOf(asked), ...filterOf(asked), mode, limit, ...(cursor && { cursor }) };
  const read = async () => {
    const page = await answer(api.GET('/api/rhythm/songs', { params: { query } }));
    return { ...page, items: page.items.map(songOf) };
  };
  // Of what is searched for there are no copies: each word that is typed would leave one.
  if (asked.text !== '') return read();
  const name = `${reader()}/songs?${new URLSearchParams(entriesOf(query))}`;
  return keptOr(name, read, { own: session.me !== null });
}

/** Some of the easiest songs that are open from the start and that I have not played. */
export function listFresh(): Promise<Song[]> {
  const query = { sort: 'easiest', state: 'unplayed', locked: false, limit: 20 } as const;
  const params = { query: { ...query, language: language.current } };
  const read = async () =>
    (await answer(api.GET('/api/rhythm/songs', { params }))).items.map(songOf);
  return keptOr(`${reader()}/fresh`, read, { own: session.me !== null });
}

const entriesOf = (query: object) =>
  Object.entries(query).map(([key, value]) => [key, String(value)]);

function orderOf(asked: SongQuery) {
  return { sort: asked.sort, direction: directionOf(asked), language: language.current };
}

function filterOf({ text, levelMin, levelMax, difficulty, state }: SongQuery) {
  return {
    ...(text !== '' && { q: text }),
    ...(levelMin !== null && { levelMin }),
    ...(levelMax !== null && { levelMax }),
    ...(difficulty !== null && { difficulty }),
    ...(state !== null && { state }),
  };
}

/** What a chart and its song are called. */
export interface ChartName {
  id: string;
  songId: string;
  title: { ko: string; en: string };
  difficulty: number;
  level: number;
}

/** What charts are called, at most 100 at once; unknown ones are missing. */
export async function nameCharts(ids: readonly string[]): Promise<ChartName[]> {
  const params = { query: { ids: ids.join(',') } };
  return (await answer(api.GET('/api/rhythm/songs/charts/names', { params }))).items;
}

export function readSong(songId: string, signal?: AbortSignal): Promise<Song> {
  const params = { path: { songId } };
  const read = async () =>
    songOf(await answer(api.GET('/api/rhythm/songs/{songId}', { params, signal: signal ?? null })));
  return keptOr(`${reader()}/songs/${songId}`, read, { own: session.me !== null });
}

/** The song as notes, for the synthesiser. */
export function readMusic(songId: string, signal?: AbortSignal): Promise<Music> {
  return keptOr(`music/${songId}`, async () => {
    const music = await answer(
      api.GET('/api/rhythm/songs/{songId}/music', {
        params: { path: { songId } },
        signal: signal ?? null,
      }),
    );
    // The contract can't say that an event is a tuple of four; the server's own schema does.
    return music as unknown as Music;
  });
}

/** A song's sound file, by its hash: it never changes, so the browser keeps it by itself. */
export async function readRecording(hash: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  return answer(
    api.GET('/api/rhythm/songs/recordings/{hash}', {
      params: { path: { hash } },
      parseAs: 'arrayBuffer',
      signal: signal ?? null,
    }),
  );
}

/** A chart as it is now, or in the version that a play was made with. */
export function readChart(chartId: string, signal?: AbortSignal, version?: number): Promise<Chart> {
  const query = version === undefined ? {} : { version };
  return keptOr(`charts/${chartId}${version === undefined ? '' : `/${version}`}`, () =>
    answer(
      api.GET('/api/rhythm/songs/charts/{chartId}', {
        params: { path: { chartId }, query },
        signal: signal ?? null,
      }),
    ),
  );
}

/** Sends a finished play. Safe to repeat: the id in it is counted once. */
export async function submitPlay(body: PlayBody): Promise<PlayResult> {
  return answer(api.POST('/api/rhythm/plays', { body }));
}

/** My best on each chart and mode. */
export async function listRecords(cursor: string | null): Promise<Page<RecordRow>> {
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return answer(api.GET('/api/rhythm/scoreboard/records', { params: { query } }));
}

/** Who passed me on which board and was not passed back, the latest first. */
export async function listOvertakings(limit: number): Promise<Overtaking[]> {
  const { items } = await answer(
    api.GET('/api/rhythm/rivals/overtakings', { params: { query: { limit } } }),
  );
  return items;
}

/** Which of a chart's boards is meant: each period and each set of modifiers has its own. */
export interface BoardView {
  period: string;
  /** As `modifiersText` names them. */
  modifiers: string;
}

/** A stretch of time that a board is about. */
export interface Period {
  name: string;
  until: string;
  /** The one before it. */
  before: string;
}

const boardQuery = ({ period, modifiers }: BoardView) => ({ period, modifiers });

export async function readBoard(
  at: { chartId: string; mode: Mode; kind: BoardKind; view: BoardView },
  cursor: string | null,
): Promise<Page<BoardRow> & { period: Period | null }> {
  const { chartId, mode, kind, view } = at;
  const query = { kind, limit: PAGE_SIZE, ...boardQuery(view) };
  const params = { path: { chartId, mode }, query: cursor === null ? query : { ...query, cursor } };
  return answer(api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}', { params }));
}

/** The rows round my own; empty when I have no record there. */
export async function readAround(
  chartId: string,
  mode: Mode,
  view: BoardView,
): Promise<BoardRow[]> {
  const params = { path: { chartId, mode }, query: { limit: 11, ...boardQuery(view) } };
  const call = api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}/around', { params });
  return (await answer(call)).items;
}

/** Those I follow and I, or those who follow me back. */
export async function readCircle(
  chartId: string,
  mode: Mode,
  view: BoardView,
  circle: 'rivals' | 'friends',
): Promise<BoardRow[]> {
  const params = { path: { chartId, mode }, query: { circle, ...boardQuery(view) } };
  return (await answer(api.GET('/api/rhythm/rivals/boards/{chartId}/{mode}', { params }))).items;
}

export async function readMine(chartId: string, mode: Mode, view: BoardView): Promise<Mine> {
  const params = { path: { chartId, mode }, query: boardQuery(view) };
  return answer(api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}/mine', { params }));
}

/** Songs come with one's own bests: a copy of them is for the one who read it. */
function reader(): string {
  return session.me?.id ?? 'nobody';
}

function songOf(song: Omit<Song, 'previewMs'> & { previewMs: number[] }): Song {
  const [from = 0, to = 0] = song.previewMs;
  return { ...song, previewMs: [from, to] };
}
