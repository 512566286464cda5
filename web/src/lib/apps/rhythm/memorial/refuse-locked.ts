import { Problem } from '$lib/kernel/api/problem.ts';
import { m } from '$lib/paraglide/messages.js';
import { lockText } from './lock-words.ts';
import { locks } from './locks.svelte.ts';

/**
 * Refuses a chart that is closed to who is here, as the house would refuse its play: nobody plays a
 * song to its end for nothing.
 * @throws Problem 403 with the star that opens it
 */
export async function refuseLocked(chartId: string): Promise<void> {
  await locks.read();
  const lock = locks.on(chartId);
  if (lock === null) return;
  const detail = lock.star?.id ?? '';
  throw new Problem({
    status: 403,
    code: 'rhythm.chart_locked',
    detail: lockText(lock),
    fields: lock.star === null ? [] : [{ pointer: '/chartId', code: 'star_needed', detail }],
  });
}

/** The star that a refused chart waits for; empty where there is none. */
export function starNeeded({ fields }: Problem): string {
  return fields.find(({ code }) => code === 'star_needed')?.detail ?? '';
}

/** What a refused chart waits for, in words. */
export function lockedHint(problem: Problem): string {
  return problem.detail ?? m.memorial_locked_none();
}
