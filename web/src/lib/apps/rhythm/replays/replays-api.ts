import type { ChartPattern } from '@madang/server/rhythm/chart';
import type { LogEntry } from '@madang/server/rhythm/judge';
import { modifiedPattern, type Modifiers, modifiersText } from '@madang/server/rhythm/modifiers';
import { answer, api } from '$lib/kernel/api/client.ts';
import { type Chart, readChart } from '../api.ts';
import type { Badges, BoardRow, Mode, Person } from '../shapes.ts';
import { type Rules, type Story, tellStory } from './story.ts';

/** A play with every press of it. */
export interface Replay extends Badges {
  id: string;
  chartId: string;
  chartVersion: number;
  mode: Mode;
  modifiers: Modifiers;
  /** 1: before there was a gauge. */
  rules: number;
  score: number;
  verified: boolean;
  failedAtMs: number | null;
  player: Person;
  playedAt: string;
  log: LogEntry[];
}

/** A play with the chart that it was made on. */
export interface Recalled extends Rules {
  replay: Replay;
  chart: Chart;
}

/** A play judged anew. */
export interface Retold extends Recalled {
  story: Story;
}

/** Which board a ghost may come from. */
export interface GhostBoard {
  chartId: string;
  mode: Mode;
  modifiers: Modifiers;
}

/** Reads a play that one may watch, and the chart as it was then. */
export async function readRecalled(playId: string, signal?: AbortSignal): Promise<Recalled> {
  const replay = await readReplay(playId, signal);
  const chart = await readChart(replay.chartId, signal, replay.chartVersion);
  const { mode, modifiers } = replay;
  const pattern: ChartPattern = modifiedPattern(chart, modifiers);
  // Before there was a gauge, nothing ended a play.
  const noFail = modifiers.noFail || replay.rules < 2;
  return { replay, chart, pattern, mode, noFail };
}

/** Judges a play anew. */
export function retell(recalled: Recalled): Retold {
  return { ...recalled, story: tellStory(recalled, recalled.replay.log) };
}

/** The rows just above mine and mine itself, the best first; empty when I have no record there. */
export async function readJustAbove(board: GhostBoard): Promise<BoardRow[]> {
  const { items } = await answer(
    api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}/around', {
      params: { path: pathOf(board), query: { limit: 1, ...queryOf(board) } },
    }),
  );
  return items;
}

/** The first rows of the board. */
export async function readTop(board: GhostBoard, limit: number): Promise<BoardRow[]> {
  const { items } = await answer(
    api.GET('/api/rhythm/scoreboard/boards/{chartId}/{mode}', {
      params: { path: pathOf(board), query: { limit, ...queryOf(board) } },
    }),
  );
  return items;
}

async function readReplay(playId: string, signal?: AbortSignal): Promise<Replay> {
  const replay = await answer(
    api.GET('/api/rhythm/plays/{playId}/replay', {
      params: { path: { playId } },
      signal: signal ?? null,
    }),
  );
  // The contract can't say that an entry is a tuple of three; the server's own schema does.
  return { ...replay, log: replay.log as LogEntry[] };
}

function pathOf({ chartId, mode }: GhostBoard) {
  return { chartId, mode };
}

function queryOf({ modifiers }: GhostBoard) {
  const name = modifiersText(modifiers);
  return name === '' ? {} : { modifiers: name };
}
