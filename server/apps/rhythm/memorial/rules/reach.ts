import type { Sky, Star } from './sky.ts';

/** How far a star is: found, next to one that is found (or a first one), or further on. */
export type Distance = 'found' | 'near' | 'far';

/** How far a star is for somebody who has found these. */
export function distanceOf(sky: Sky, star: Star, found: ReadonlySet<string>): Distance {
  if (found.has(star.id)) return 'found';
  return star.first === true || isNextToFound(sky, star, found) ? 'near' : 'far';
}

function isNextToFound(sky: Sky, { id }: Star, found: ReadonlySet<string>): boolean {
  return [...(sky.neighbours.get(id) ?? [])].some((neighbour) => found.has(neighbour));
}

/** Why a star cannot be found: it is too far, or light is missing. */
export type Refusal = { because: 'far' } | { because: 'light'; missing: number };

/** Why somebody with these stars and this light cannot find a star they do not have; null when they can. */
export function refusalOf(
  sky: Sky,
  star: Star,
  { found, left }: { found: ReadonlySet<string>; left: number },
): Refusal | null {
  if (distanceOf(sky, star, found) === 'far') return { because: 'far' };
  return left < star.price ? { because: 'light', missing: star.price - left } : null;
}
