import { lineAngleAt } from '@madang/server/rhythm/chart';
import { yOfAngle } from '../rules/lanes.ts';
import { wrapped } from '../rules/scene.ts';
import { msOf, xOf } from '../rules/view.ts';
import type { Colours } from './colours.ts';
import type { NotesPicture } from './draw-notes.ts';

const SIZE_PX = 6;

/** Draws the lane of the line: its angle over time, and the keyframes between which it turns evenly. */
export function drawLine(
  pen: CanvasRenderingContext2D,
  picture: NotesPicture,
  colours: Colours,
): void {
  drawClock(pen, picture, colours);
  drawAngles(pen, picture, colours);
  const { sketch, view, lanes, chosen } = picture;
  for (const keyframe of sketch.line) {
    const x = xOf(view, keyframe.atMs);
    if (x < -SIZE_PX || x > view.widthPx + SIZE_PX) continue;
    const y = yOfAngle(lanes, wrapped(keyframe.angleDeg));
    const isChosen = chosen.keyframes.has(keyframe);
    diamond(pen, x, y, isChosen ? SIZE_PX + 2 : SIZE_PX);
    pen.fillStyle = isChosen ? colours.text : colours.hand;
    pen.fill();
    pen.lineWidth = 1.5;
    pen.strokeStyle = colours.sky;
    pen.stroke();
  }
}

/** Twelve, three, six, nine and twelve o'clock. */
function drawClock(
  pen: CanvasRenderingContext2D,
  { view, lanes }: NotesPicture,
  colours: Colours,
): void {
  pen.fillStyle = 'rgba(0, 0, 0, 0.28)';
  pen.fillRect(0, lanes.line.top, view.widthPx, lanes.line.height);
  pen.fillStyle = colours.grid.bar;
  pen.fillRect(0, lanes.line.top, view.widthPx, 1);
  pen.font = `400 10px ${colours.font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (const angleDeg of [0, 90, 180, 270, 360]) {
    const y = Math.round(yOfAngle(lanes, angleDeg));
    pen.fillStyle = colours.band;
    pen.fillRect(0, y, view.widthPx, 1);
    if (angleDeg % 180 !== 0 && lanes.line.height < 90) continue;
    pen.fillStyle = colours.soft;
    pen.fillText(`${angleDeg}°`, 5, y + (angleDeg === 0 ? -3 : angleDeg === 360 ? 4 : 0));
  }
}

function drawAngles(
  pen: CanvasRenderingContext2D,
  { sketch, view, lanes }: NotesPicture,
  colours: Colours,
): void {
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1.75;
  pen.lineJoin = 'round';
  pen.beginPath();
  let before = NaN;
  for (let x = 0; x <= view.widthPx; x += 1) {
    const angleDeg = wrapped(lineAngleAt(sketch.line, msOf(view, x)));
    const y = yOfAngle(lanes, angleDeg);
    // Past twelve it goes on at the other edge.
    if (Math.abs(angleDeg - before) < 180) pen.lineTo(x, y);
    else pen.moveTo(x, y);
    before = angleDeg;
  }
  pen.stroke();
}

function diamond(pen: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  pen.beginPath();
  pen.moveTo(x, y - size);
  pen.lineTo(x + size, y);
  pen.lineTo(x, y + size);
  pen.lineTo(x - size, y);
  pen.closePath();
}
