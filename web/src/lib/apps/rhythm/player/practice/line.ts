import type { Judged } from '@madang/server/rhythm/judge';
import { number, percent } from '$lib/kernel/language/format.ts';
import { m } from '$lib/paraglide/messages.js';
import { signed } from '../../signed.ts';

/** How the practice goes, in one line: which round it is, and how the last one went. */
export function practiceLine(passes: readonly Judged[]): string {
  const last = passes.at(-1);
  if (last === undefined) return m.rhythm_practice();
  const hit = last.units === 0 ? 100 : (100 * (last.units - last.counts.miss)) / last.units;
  const mean = last.errorsMs.reduce((sum, ms) => sum + ms, 0) / Math.max(1, last.errorsMs.length);
  return m.rhythm_practice_line({
    round: number(passes.length),
    hit: percent(Math.round(hit)),
    mean: signed(mean),
  });
}
