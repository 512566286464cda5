import type { ChartPattern } from './chart.ts';

/** How many keys go down in a perfect play of a chart. */
export function pressesOf({ notes }: Pick<ChartPattern, 'notes'>): number {
  return notes.reduce((sum, note) => sum + note.count, 0);
}
