import type { Point } from './camera.ts';

/** Where an arrow key leads. */
export const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const satisfies Record<string, Point>;

/** How much a step aside counts beside one ahead. */
const ASIDE = 2.2;

/**
 * The star one comes to from here in a direction: the nearest that lies rather ahead than aside. Null at
 * the edge of the sky.
 */
export function stepFrom<S extends Point>(stars: readonly S[], from: S, to: Point): S | null {
  let best: S | null = null;
  let bestCost = Infinity;
  for (const star of stars) {
    const dx = star.x - from.x;
    const dy = star.y - from.y;
    const ahead = dx * to.x + dy * to.y;
    const aside = Math.abs(dx * to.y) + Math.abs(dy * to.x);
    if (star === from || ahead <= 0 || aside > ahead * 1.6) continue;
    const cost = ahead + aside * ASIDE;
    if (cost >= bestCost) continue;
    best = star;
    bestCost = cost;
  }
  return best;
}
