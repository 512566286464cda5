import type { Constellation, Edge, NightSky, Star } from '../shapes.ts';
import { sequence } from './chance.ts';

/** A star as it is drawn. */
export interface DrawnStar extends Star {
  /** Its core in px, at zoom 1. */
  radius: number;
  /** Where its twinkling begins, and how fast it is. */
  phase: number;
  pace: number;
  /** Light is there to find it. */
  payable: boolean;
  /** When it was found, on the clock of frames; -Infinity when it was found before this visit. */
  litMs: number;
}

/** A line between two stars. */
export interface DrawnLine {
  from: DrawnStar;
  to: DrawnStar;
  /** A way between constellations, no line of a picture. */
  isPath: boolean;
}

/** A constellation as it is drawn. */
export interface DrawnFigure {
  id: string;
  /** The middle of its stars, and how far they reach from there. */
  x: number;
  y: number;
  reach: number;
  /** The lowest of its stars. */
  bottom: number;
  hue: Star['hue'];
  complete: boolean;
}

/** All that is drawn of a sky. */
export interface Model {
  stars: Map<string, DrawnStar>;
  lines: DrawnLine[];
  figures: DrawnFigure[];
}

/** Radii of cores by magnitude, in px at zoom 1. */
const RADII = [6.2, 6.2, 4.9, 3.8, 3.1];

/**
 * Makes what is drawn of a sky. Stars that were not found in the model before are lit now.
 * @param before null on the first look: then nothing is new
 */
export function modelOf(sky: NightSky, before: Model | null, nowMs: number): Model {
  const chance = sequence(64);
  const stars = new Map<string, DrawnStar>();
  for (const star of sky.constellations.flatMap((each) => each.stars)) {
    const known = before?.stars.get(star.id);
    const isNew = star.distance === 'found' && known !== undefined && known.distance !== 'found';
    stars.set(star.id, {
      ...star,
      radius: RADII[star.magnitude] ?? 2.5,
      phase: chance() * Math.PI * 2,
      pace: 0.5 + chance() * 1.1,
      payable: star.price <= sky.light.left,
      litMs: isNew ? nowMs : (known?.litMs ?? -Infinity),
    });
  }
  const join = (edges: readonly Edge[], isPath: boolean) =>
    edges.flatMap((edge): DrawnLine[] => {
      const [from, to] = [stars.get(edge.from), stars.get(edge.to)];
      return from && to ? [{ from, to, isPath }] : [];
    });
  return {
    stars,
    lines: sky.constellations.flatMap(({ lines, paths }) => [
      ...join(paths, true),
      ...join(lines, false),
    ]),
    figures: sky.constellations.map(figureOf),
  };
}

function figureOf({ id, stars }: Constellation): DrawnFigure {
  const [xs, ys] = [stars.map((star) => star.x), stars.map((star) => star.y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const brightest = stars.toSorted((a, b) => a.magnitude - b.magnitude)[0];
  return {
    id,
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    reach: Math.hypot(right - left, bottom - top) / 2,
    bottom,
    hue: brightest?.hue ?? 'white',
    complete: stars.every(({ distance }) => distance === 'found'),
  };
}
