import type { LogEntry } from '@madang/server/rhythm/judge';
import { answer, api } from '$lib/kernel/api/client.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { readChart } from '../api.ts';
import { keptOr } from '../kept.ts';
import type { Mode, Page, Play } from '../shapes.ts';

/** Which of my plays are listed; null leaves a question open. */
export interface PlayFilter {
  chartId: string | null;
  mode: Mode | null;
}

/** What the judge says of a play's log, read anew; null of a play that came without one. */
export interface PlayTiming {
  errorsMs: number[];
  early: number;
  late: number;
}

const PAGE_SIZE = 30;

/** My plays that fit, the last first. */
export function listPlaysBy(
  { chartId, mode }: PlayFilter,
  cursor: string | null,
): Promise<Page<Play>> {
  const query = {
    limit: PAGE_SIZE,
    ...(chartId === null ? {} : { chartId }),
    ...(mode === null ? {} : { mode }),
    ...(cursor === null ? {} : { cursor }),
  };
  const name = `${session.me?.id ?? 'nobody'}/plays/${chartId ?? ''}/${mode ?? ''}?${cursor ?? ''}`;
  const read = () => answer(api.GET('/api/rhythm/plays', { params: { query } }));
  return keptOr(name, read, { own: true });
}

/** Judges one of my plays again, by the very rules that judged it, for the errors of its hits. */
export async function readTiming(playId: string): Promise<PlayTiming | null> {
  const [play, { judge, modifiedPattern }] = await Promise.all([
    answer(api.GET('/api/rhythm/plays/{playId}', { params: { path: { playId } } })),
    import('@madang/server/rhythm/judge'),
  ]);
  if (play.log === null) return null;
  const { chartId, chartVersion, mode, modifiers, rules } = play;
  const chart = await readChart(chartId, undefined, chartVersion);
  // The contract can't say that an entry is a tuple of three; the server's own schema does.
  const log = play.log as LogEntry[];
  // Before there was a gauge, nothing ended a play.
  const noFail = modifiers.noFail || rules < 2;
  const { errorsMs, early, late } = judge(modifiedPattern(chart, modifiers), mode, log, { noFail });
  return { errorsMs, early, late };
}
