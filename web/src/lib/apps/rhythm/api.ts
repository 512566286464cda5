import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { Music } from '@madang/server/rhythm/music';
import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { keptOr } from './kept.ts';
import type {
  BoardRow,
  Mine,
  Mode,
  Overtaking,
  Page,
  Play,
  PlayBody,
  PlayResult,
  RecordRow,
  Song,
} from './shapes.ts';

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

/** A page of the song list, with everybody's figures and my own bests. */
export function listSongs(cursor: string | null): Promise<Page<Song>> {
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return keptOr(`${reader()}/songs?${cursor ?? ''}`, async () => {
    const page = await answer(api.GET('/api/rhythm/songs', { params: { query } }));
    return { items: page.items.map(songOf), next: page.next };
  });
}

export function readSong(songId: string, signal?: AbortSignal): Promise<Song> {
  return keptOr(`${reader()}/songs/${songId}`, async () =>
    songOf(
      await answer(
        api.GET('/api/rhythm/songs/{songId}', {
          params: { path: { songId } },
          signal: signal ?? null,
        }),
      ),
    ),
  );
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

export function readChart(chartId: string, signal?: AbortSignal): Promise<Chart> {
  return keptOr(`charts/${chartId}`, () =>
    answer(
      api.GET('/api/rhythm/songs/charts/{chartId}', {
        params: { path: { chartId } },
        signal: signal ?? null,
      }),
    ),
  );
}

/** Sends a finished play. Safe to repeat: the id in it is counted once. */
export async function submitPlay(body: PlayBody): Promise<PlayResult> {
  return answer(api.POST('/api/rhythm/plays', { body }));
}

/** My plays, latest first. */
export async function listPlays(cursor: string | null): Promise<Page<Play>> {
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return answer(api.GET('/api/rhythm/plays', { params: { query } }));
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

export async function readBoard(
  chartId: string,
  mode: Mode,
  kind: BoardKind,
  cursor: string | null,
): Promise<Page<BoardRow> & { total: number }> {
  const query = { kind, limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  const path = { chartId, mode };
  return answer(
    api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}', { params: { path, query } }),
  );
}

/** The rows round my own; empty when I have no record there. */
export async function readAround(chartId: string, mode: Mode): Promise<BoardRow[]> {
  const path = { chartId, mode };
  const { items } = await answer(
    api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}/around', {
      params: { path, query: { limit: 11 } },
    }),
  );
  return items;
}

export async function readMine(chartId: string, mode: Mode): Promise<Mine> {
  const path = { chartId, mode };
  return answer(
    api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}/mine', { params: { path } }),
  );
}

/** Songs come with one's own bests: a copy of them is for the one who read it. */
function reader(): string {
  return session.me?.id ?? 'nobody';
}

function songOf(song: Omit<Song, 'previewMs'> & { previewMs: number[] }): Song {
  const [from = 0, to = 0] = song.previewMs;
  return { ...song, previewMs: [from, to] };
}
