import { randomUUID } from 'node:crypto';
import { humanLog, type LogEntry } from '../apps/rhythm/plays/index.ts';
import {
  modifiedPattern,
  NO_MODIFIERS,
  type ChartPattern,
  type Modifiers,
} from '../apps/rhythm/songs/index.ts';
import type { Answer, Client } from './client.ts';

/** A random source that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A chart as a client reads it. */
export type ReadChart = ChartPattern & { id: string; version: number };

/** How well somebody plays: spread of their timing in ms, and the share of notes they miss. */
export interface Skill {
  spreadMs?: number;
  missRate?: number;
  seed?: number;
}

/** A plausible submission of a chart; another seed plays it a little differently. */
export function playOf(chart: ReadChart, mode: 'easy' | 'hard', skill: Skill = {}) {
  const { spreadMs = 18, missRate = 0.02, seed = 1 } = skill;
  const log: LogEntry[] = humanLog(chart, seeded(seed), { spreadMs, missRate });
  return { id: randomUUID(), chartId: chart.id, chartVersion: chart.version, mode, log };
}

/** The same with modifiers. */
export function modifiedPlayOf(
  chart: ReadChart,
  mode: 'easy' | 'hard',
  { modifiers, ...skill }: Skill & { modifiers: Partial<Modifiers> },
) {
  const pattern = modifiedPattern(chart, { ...NO_MODIFIERS, ...modifiers });
  return { ...playOf({ ...chart, ...pattern }, mode, skill), modifiers };
}

/** A play that is odd: a key went down long before the song began. */
export function oddPlayOf(chart: ReadChart, mode: 'easy' | 'hard', skill: Skill = {}) {
  const play = playOf(chart, mode, skill);
  const early: LogEntry[] = [
    [-1500, 0, 1],
    [-1400, 0, 0],
  ];
  return { ...play, log: [...early, ...play.log] };
}

/** Reads a chart through the front door. */
export async function readChart(client: Client, chartId: string): Promise<ReadChart> {
  const answer = await client.get(`/api/rhythm/songs/charts/${chartId}`);
  if (answer.status !== 200) throw new Error(`no chart ${chartId}: ${answer.status}`);
  return answer.body as ReadChart;
}

/** Submits a play and expects it to be taken. */
export async function submit(client: Client, play: object): Promise<Answer> {
  const answer = await client.post('/api/rhythm/plays', play);
  if (answer.status !== 201 && answer.status !== 200) {
    throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer;
}
