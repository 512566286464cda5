import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { keptOr } from '../kept.ts';
import type { Badges, Mode } from '../shapes.ts';

/** How hits lay round their notes: the mean is negative for early, null without a log. */
interface Timing {
  early: number;
  late: number;
  meanMs: number | null;
  spreadMs: number | null;
}

/** One of my attempts at a chart. */
export interface Attempt extends Badges, Timing {
  id: string;
  modifiers: string;
  score: number;
  verified: boolean;
  newRecord: boolean;
  playedAt: string;
}

/** What I did on one day. */
export interface PlayDay extends Timing {
  day: string;
  plays: number;
  minutes: number;
  counts: { arts: number; fine: number; near: number; miss: number };
}

/** Attempts that a graph shows. */
const ATTEMPTS = 60;

/** My last attempts at a chart without modifiers, oldest first. */
export function readAttempts(chartId: string, mode: Mode): Promise<Attempt[]> {
  const params = { path: { chartId, mode }, query: { limit: ATTEMPTS } };
  const read = async () => {
    const { items } = await answer(
      api.GET('/api/rhythm/progress/charts/{chartId}/{mode}', { params }),
    );
    return items.filter(({ modifiers }) => modifiers === '').toReversed();
  };
  return keptOr(`${reader()}/attempts/${chartId}/${mode}`, read, { own: true });
}

/**
 * The days on which I played, oldest first, of so many days of the calendar up to the last one.
 * @param days at most 366
 */
export function readDays(days: number): Promise<PlayDay[]> {
  const read = async () => {
    const { items } = await answer(
      api.GET('/api/rhythm/progress/days', { params: { query: { days } } }),
    );
    return items.toReversed();
  };
  return keptOr(`${reader()}/days/${days}`, read, { own: true });
}

/** What is my own is kept for me alone. */
function reader(): string {
  return session.me?.id ?? 'nobody';
}
