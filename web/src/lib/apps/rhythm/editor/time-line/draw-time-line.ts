import type { Note } from '@madang/server/rhythm/chart';
import type { Point } from '../rules/hit.ts';
import { xOf } from '../rules/view.ts';
import type { Colours } from './colours.ts';
import { drawGround, drawRowNames, type Ground } from './draw-ground.ts';
import { drawLine } from './draw-line.ts';
import { drawGhost, drawNotes, type NotesPicture } from './draw-notes.ts';

/** All that is seen of the time line. */
export interface TimeLinePicture extends Ground, NotesPicture {
  /** The playhead, in ms. */
  atMs: number;
  ghost: Pick<Note, 'atMs' | 'count'> | null;
  /** A rectangle that is drawn out to choose what lies in it. */
  frame: { from: Point; to: Point } | null;
}

/** Draws the time line as it is now. */
export function drawTimeLine(
  pen: CanvasRenderingContext2D,
  picture: TimeLinePicture,
  colours: Colours,
): void {
  drawGround(pen, picture, colours);
  drawLine(pen, picture, colours);
  if (picture.ghost !== null) drawGhost(pen, picture, picture.ghost, colours);
  drawNotes(pen, picture, colours);
  drawRowNames(pen, picture, colours);
  if (picture.frame !== null) drawFrame(pen, picture.frame, colours);
  drawPlayhead(pen, picture, colours);
}

function drawFrame(
  pen: CanvasRenderingContext2D,
  { from, to }: { from: Point; to: Point },
  colours: Colours,
): void {
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  pen.fillStyle = colours.band;
  pen.fillRect(left, top, width, height);
  pen.setLineDash([5, 4]);
  pen.lineWidth = 1.5;
  pen.strokeStyle = colours.text;
  pen.strokeRect(left, top, width, height);
  pen.setLineDash([]);
}

function drawPlayhead(
  pen: CanvasRenderingContext2D,
  { view, lanes, atMs }: TimeLinePicture,
  colours: Colours,
): void {
  const x = xOf(view, atMs);
  if (x < -8 || x > view.widthPx + 8) return;
  pen.fillStyle = colours.hand;
  pen.fillRect(x - 1, 0, 2, lanes.height);
  pen.beginPath();
  pen.moveTo(x - 7, 0);
  pen.lineTo(x + 7, 0);
  pen.lineTo(x, 11);
  pen.closePath();
  pen.fill();
}
