import { type LineKeyframe, lineAngleAt, type Note } from '@madang/server/rhythm/chart';
import { angleAt, inOrder, type Scene } from './scene.ts';

/** Line angles that differ by less are the same, in degrees. */
const SAME_DEG = 1e-6;

/**
 * The scene with another line. Notes lie on the line, so those under which it moved go with it; the
 * others stay as they were written, to the last digit.
 */
function withLine(scene: Scene, line: LineKeyframe[], keyframes: ReadonlySet<LineKeyframe>): Scene {
  const { sketch, chosen } = scene;
  const moved = new Map<Note, Note>();
  const notes = sketch.notes.map((note) => {
    const turn = lineAngleAt(line, note.atMs) - lineAngleAt(sketch.line, note.atMs);
    if (Math.abs(turn) < SAME_DEG) return note;
    const next = { ...note, angleDeg: angleAt(line, note.atMs) };
    moved.set(note, next);
    return next;
  });
  const chosenNotes = new Set([...chosen.notes].map((note) => moved.get(note) ?? note));
  return { sketch: { ...sketch, line, notes }, chosen: { notes: chosenNotes, keyframes } };
}

/** The unwrapped angle nearest to `nearDeg` that shows as `angleDeg`. */
function unwrapped(angleDeg: number, nearDeg: number): number {
  return angleDeg + 360 * Math.round((nearDeg - angleDeg) / 360);
}

/** A keyframe at a moment, at 0 to 360 degrees, the short way from where the line is; it is chosen. */
export function addKeyframe(scene: Scene, atMs: number, angleDeg: number): Scene {
  const { line } = scene.sketch;
  const near = unwrapped(angleDeg, lineAngleAt(line, atMs));
  const keyframe = { atMs: Math.round(atMs), angleDeg: Math.round(near * 100) / 100 };
  const others = line.filter((one) => one.atMs !== keyframe.atMs);
  return withLine(scene, inOrder([...others, keyframe]), new Set([keyframe]));
}

/** Turns the line so that it lies at `angleDeg` at a moment; keyframes before and after it stay. */
export function turnLineAt(scene: Scene, atMs: number, angleDeg: number): Scene {
  const { notes } = scene.chosen;
  const turned = addKeyframe(scene, atMs, angleDeg);
  // Whoever turned a note goes on with the note.
  return notes.size > 0
    ? { ...turned, chosen: { ...turned.chosen, keyframes: new Set() } }
    : turned;
}

/** Moves the chosen keyframes in time, within the song, and round the disc. */
export function moveKeyframes(scene: Scene, byMs: number, byDeg: number): Scene {
  const { sketch, chosen } = scene;
  const { lengthMs } = sketch;
  const changed = sketch.line.map((keyframe) => {
    if (!chosen.keyframes.has(keyframe)) return keyframe;
    const atMs = Math.min(lengthMs, Math.max(0, keyframe.atMs + byMs));
    return { atMs, angleDeg: Math.round((keyframe.angleDeg + byDeg) * 100) / 100 };
  });
  const moved = changed.filter((keyframe, at) => keyframe !== sketch.line[at]);
  return withLine(scene, inOrder(changed), new Set(moved));
}

/** One keyframe as it was typed. */
export function setKeyframe(scene: Scene, keyframe: LineKeyframe, next: LineKeyframe): Scene {
  const line = scene.sketch.line.map((one) => (one === keyframe ? next : one));
  return withLine(scene, inOrder(line), new Set([next]));
}

/** Takes the chosen keyframes away; a line keeps at least one. */
export function removeKeyframes(scene: Scene): Scene {
  const { line } = scene.sketch;
  const left = line.filter((keyframe) => !scene.chosen.keyframes.has(keyframe));
  return withLine(scene, left.length > 0 ? left : line.slice(0, 1), new Set());
}

/**
 * Lets the line turn the other way from one moment to another. What comes after goes on as before,
 * turned as a whole: nowhere does the line jump.
 */
export function mirrorTurns(scene: Scene, fromMs: number, toMs: number): Scene {
  const { line } = scene.sketch;
  const startDeg = lineAngleAt(line, fromMs);
  const endDeg = lineAngleAt(line, toMs);
  const ends = [
    { atMs: fromMs, angleDeg: startDeg },
    { atMs: toMs, angleDeg: endDeg },
  ].filter(({ atMs }) => line.every((one) => one.atMs !== atMs));
  const mirrored = inOrder([...line, ...ends]).map((keyframe) => {
    const { atMs, angleDeg } = keyframe;
    if (atMs < fromMs || (atMs === fromMs && angleDeg === startDeg)) return keyframe;
    if (atMs <= toMs) return { atMs, angleDeg: 2 * startDeg - angleDeg };
    return { atMs, angleDeg: angleDeg + 2 * (startDeg - endDeg) };
  });
  return withLine(scene, mirrored, new Set());
}
