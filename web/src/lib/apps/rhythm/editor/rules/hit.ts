import type { LineKeyframe, Note } from '@madang/server/rhythm/chart';
import { countAt, type Lanes, yOfAngle, yOfCount } from './lanes.ts';
import { type Sketch, wrapped } from './scene.ts';
import { type View, xOf } from './view.ts';

/** Where one presses, in px of the time line. */
export interface Point {
  x: number;
  y: number;
}

/** What lies under a press. */
export type Hit =
  | { kind: 'ruler' }
  | { kind: 'note'; note: Note }
  /** The end of a hold, to be drawn out. */
  | { kind: 'end'; note: Note }
  | { kind: 'keyframe'; keyframe: LineKeyframe }
  | { kind: 'row'; count: number }
  | { kind: 'line' };

/** How near one has to press: a finger is broader than the tip of a mouse, in px. */
export const REACH_PX = { mouse: 9, touch: 18 } as const;

/** The time line as it is drawn now. */
export interface Picture {
  sketch: Sketch;
  view: View;
  lanes: Lanes;
}

/** What lies at a point, the nearest first, notes before empty room. */
export function hitAt(picture: Picture, point: Point, reachPx: number): Hit {
  const { lanes } = picture;
  if (point.y < lanes.ruler.height) return { kind: 'ruler' };
  if (point.y >= lanes.line.top) {
    const keyframe = keyframeAt(picture, point, reachPx);
    return keyframe === null ? { kind: 'line' } : { kind: 'keyframe', keyframe };
  }
  return noteAt(picture, point, reachPx) ?? { kind: 'row', count: countAt(lanes, point.y) };
}

/** The notes that begin within a rectangle between two points. */
export function notesWithin({ sketch, view, lanes }: Picture, one: Point, other: Point): Note[] {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return sketch.notes.filter((note) => {
    const x = xOf(view, note.atMs);
    const y = yOfCount(lanes, note.count);
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

/** The keyframes within a rectangle between two points. */
export function keyframesWithin(
  { sketch, view, lanes }: Picture,
  one: Point,
  other: Point,
): LineKeyframe[] {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return sketch.line.filter((keyframe) => {
    const x = xOf(view, keyframe.atMs);
    const y = yOfAngle(lanes, wrapped(keyframe.angleDeg));
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

function noteAt({ sketch, view, lanes }: Picture, point: Point, reachPx: number): Hit | null {
  const count = countAt(lanes, point.y);
  let best: Hit | null = null;
  let nearest = reachPx;
  for (const note of sketch.notes) {
    if (note.count !== count) continue;
    const x = xOf(view, note.atMs);
    const end = xOf(view, note.atMs + note.holdMs);
    if (end < point.x - reachPx) continue;
    if (x > point.x + reachPx) break;
    const toHead = Math.abs(point.x - x);
    const toEnd = note.holdMs > 0 ? Math.abs(point.x - end) : Infinity;
    if (toHead <= nearest) [best, nearest] = [{ kind: 'note', note }, toHead];
    if (toEnd < nearest) [best, nearest] = [{ kind: 'end', note }, toEnd];
    if (best === null && point.x > x && point.x < end) best = { kind: 'note', note };
  }
  return best;
}

function keyframeAt(
  { sketch, view, lanes }: Picture,
  point: Point,
  reachPx: number,
): LineKeyframe | null {
  let best: LineKeyframe | null = null;
  let nearest = reachPx * 1.25;
  for (const keyframe of sketch.line) {
    const x = xOf(view, keyframe.atMs);
    const y = yOfAngle(lanes, wrapped(keyframe.angleDeg));
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance <= nearest) [best, nearest] = [keyframe, distance];
  }
  return best;
}
