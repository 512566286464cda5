import { PRESSES_MAX } from '../limits.ts';
import { inspectChart, type ChartFault, type ChartPattern } from './chart.ts';
import { pressesOf } from './presses.ts';

/**
 * All that keeps a pattern from being saved as a chart of a song that lasts `songMs`. Places are told as
 * they lie in what was sent: the size of the key set stands beside the pattern.
 */
export function inspectEdit(pattern: ChartPattern, songMs: number): ChartFault[] {
  const errors = inspectChart(pattern).map((fault) => ({
    ...fault,
    pointer: fault.pointer === '/keyCount' ? fault.pointer : `/pattern${fault.pointer}`,
  }));
  if (pattern.lengthMs > songMs) {
    const detail = `The song ends at ${songMs} ms`;
    errors.push({ pointer: '/pattern/lengthMs', code: 'chart_after_end', detail });
  }
  const presses = pressesOf(pattern);
  if (presses > PRESSES_MAX) {
    const detail = `It takes ${presses} presses; a play holds ${PRESSES_MAX}`;
    errors.push({ pointer: '/pattern/notes', code: 'presses_too_many', detail });
  }
  return errors;
}
