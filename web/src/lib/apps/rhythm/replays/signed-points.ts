import { number } from '$lib/kernel/language/format.ts';

/** Points ahead (+) or behind (−), as they are read at a glance. */
export function signedPoints(points: number): string {
  if (points === 0) return '±0';
  return `${points > 0 ? '+' : '−'}${number(Math.abs(points))}`;
}
