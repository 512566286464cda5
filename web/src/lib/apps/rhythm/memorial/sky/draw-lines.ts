import type { Camera, Point } from './camera.ts';
import { NIGHT, tint } from './colours.ts';
import type { Frame } from './draw-stars.ts';
import type { DrawnLine, DrawnStar, Model } from './model.ts';

/** Lines leave a star so much room, in px. */
const GAP_PX = 9;
/** After a star is found, its lines begin to grow after so many ms, and take so many to arrive. */
const GROW_AFTER_MS = 950;
const GROW_MS = 900;

/** Draws the lines that are known: from found star to found star, and where one may go next. */
export function drawLines(frame: Frame, { lines }: Model): void {
  const { pen, camera } = frame;
  pen.lineCap = 'round';
  for (const line of lines) {
    const { from, to } = line;
    const found = Number(from.distance === 'found') + Number(to.distance === 'found');
    if (found === 0) continue;
    const [a, b] = startsAtEnd(line) ? [to, from] : [from, to];
    const ends = endsOf(camera, a, b);
    if (ends === null) continue;
    const part = grown(a, frame);
    if (part === 0) continue;
    if (found === 2) drawFound(pen, line, ends, part);
    else drawHint(frame, line, ends, part);
  }
  pen.setLineDash([]);
}

/** Whether a line is drawn backwards: out of the only star that is found, or out of the one found later. */
function startsAtEnd({ from, to }: DrawnLine): boolean {
  if (from.distance !== 'found') return true;
  return to.distance === 'found' && to.litMs > from.litMs;
}

/** How far a line has grown out of a star that was found just now, 0 to 1. */
function grown({ litMs }: DrawnStar, { nowMs, still }: Frame): number {
  if (still) return 1;
  const part = (nowMs - litMs - GROW_AFTER_MS) / GROW_MS;
  return part >= 1 ? 1 : part <= 0 ? 0 : part * part * (3 - 2 * part);
}

/** Both ends on the screen, short of the stars; null when the stars are too close to show one. */
function endsOf(camera: Camera, a: DrawnStar, b: DrawnStar): [Point, Point] | null {
  const from = camera.toScreen(a.x, a.y);
  const to = camera.toScreen(b.x, b.y);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < GAP_PX * 2.5) return null;
  const dx = ((to.x - from.x) / length) * GAP_PX;
  const dy = ((to.y - from.y) / length) * GAP_PX;
  return [
    { x: from.x + dx, y: from.y + dy },
    { x: to.x - dx, y: to.y - dy },
  ];
}

function drawFound(
  pen: CanvasRenderingContext2D,
  { isPath }: DrawnLine,
  [from, to]: [Point, Point],
  part: number,
): void {
  const x = from.x + (to.x - from.x) * part;
  const y = from.y + (to.y - from.y) * part;
  pen.setLineDash(isPath ? [1, 7] : []);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(x, y);
  if (!isPath) {
    pen.strokeStyle = tint(NIGHT.line, 0.13);
    pen.lineWidth = 5;
    pen.stroke();
  }
  pen.strokeStyle = isPath ? tint(NIGHT.path, 0.75) : tint(NIGHT.line, 0.78);
  pen.lineWidth = isPath ? 1.6 : 1.3;
  pen.stroke();
}

/** A way that can be gone: short dashes that wander towards the star at its end. */
function drawHint(
  { pen, nowMs, still }: Frame,
  { isPath }: DrawnLine,
  [from, to]: [Point, Point],
  part: number,
): void {
  pen.setLineDash(isPath ? [1, 9] : [3, 7]);
  pen.lineDashOffset = still ? 0 : -nowMs / 130;
  pen.strokeStyle = tint(NIGHT.path, (isPath ? 0.34 : 0.42) * part);
  pen.lineWidth = 1.2;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}
