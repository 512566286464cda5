import { type FrameLayout, HUB } from './frame-layout.ts';
import type { NotePicture } from './draw-notes.ts';
import { type Placement, readAt } from './placement.ts';
import { type SpriteSheet, TRAIL_FROM } from './sprite-sheet.ts';
import { stamp } from './sprite.ts';

/** The path ahead of the bead is dotted, one grain of dust every so many ms. */
const DUST_MS = 55;
/** Where light is saved there is only every third grain. */
const SPARSE_MS = DUST_MS * 3;
/** The thread through them has a corner every so many ms. */
const THREAD_MS = 25;
/** How far ahead it is seen, as a part of the time that notes are. */
const AHEAD = 0.88;
const BEHIND_MS = 260;
/** Radians a second at which the light behind the hand is at its brightest. */
const FULL_TRAIL_SPEED = 1.6;

/**
 * The light that the hand leaves behind it, on the side it comes from and as bright as it is fast.
 * `angle` in radians clockwise from twelve, `speed` in radians a second, negative when it turns back.
 */
export function drawTrail(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  sheet: SpriteSheet,
  angle: number,
  speed: number,
): void {
  const strength = Math.min(1, Math.abs(speed) / FULL_TRAIL_SPEED);
  if (strength < 0.02) return;
  const side = speed > 0 ? 1 : -1;
  pen.globalAlpha = strength;
  pen.translate(layout.cx, layout.cy);
  pen.rotate(angle - Math.PI / 2);
  pen.scale(1, side);
  const { image, width, height } = sheet.trail;
  // So soft a light looks the same taken pixel by pixel, and turning it is most of a frame's work.
  pen.imageSmoothingEnabled = false;
  pen.drawImage(image, layout.radius * TRAIL_FROM, -height, width, height);
  pen.imageSmoothingEnabled = true;
  pen.scale(1, side);
  pen.rotate(Math.PI / 2 - angle);
  pen.translate(-layout.cx, -layout.cy);
  pen.globalAlpha = 1;
}

/**
 * The way the bead will take, as dust: the eye follows it from star to star. `saving`: without the
 * thread and with less dust.
 */
export function drawPath(
  pen: CanvasRenderingContext2D,
  { layout, placement, sheet, approachMs }: NotePicture,
  colour: string,
  songMs: number,
  saving: boolean,
): void {
  const aheadMs = approachMs * AHEAD;
  const dustMs = saving ? SPARSE_MS : DUST_MS;
  if (!saving) drawThread(pen, layout, placement, colour, songMs, aheadMs);
  // Grains stand at fixed times, so that they rest on the disc while the bead eats them.
  const first = Math.ceil((songMs + 30) / dustMs) * dustMs;
  for (let atMs = first; atMs < songMs + aheadMs; atMs += dustMs) {
    const left = (atMs - songMs) / aheadMs;
    pen.globalAlpha = 0.9 * (1 - left);
    grain(pen, layout, placement, sheet, atMs, 1);
  }
  if (saving) {
    pen.globalAlpha = 1;
    return;
  }
  for (let back = 0; back < BEHIND_MS; back += 20) {
    const left = back / BEHIND_MS;
    pen.globalAlpha = 0.75 * (1 - left);
    grain(pen, layout, placement, sheet, songMs - back, 2.1 * (1 - left));
  }
  pen.globalAlpha = 1;
}

/** The line of the constellation: from star to star in the order in which they are to be hit. */
function drawThread(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  placement: Placement,
  colour: string,
  songMs: number,
  aheadMs: number,
): void {
  pen.beginPath();
  for (let ahead = 0; ahead <= aheadMs; ahead += THREAD_MS) {
    const angle = readAt(placement.angles, placement, songMs + ahead);
    const r = readAt(placement.beads, placement, songMs + ahead) * layout.radius;
    pen.lineTo(layout.cx + Math.sin(angle) * r, layout.cy - Math.cos(angle) * r);
  }
  pen.globalAlpha = 0.22;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  pen.lineJoin = 'round';
  pen.stroke();
}

function grain(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  placement: Placement,
  sheet: SpriteSheet,
  atMs: number,
  size: number,
): void {
  const angle = readAt(placement.angles, placement, atMs);
  const r = readAt(placement.beads, placement, atMs) * layout.radius;
  stamp(pen, sheet.dust, layout.cx + Math.sin(angle) * r, layout.cy - Math.cos(angle) * r, size);
}

/** The hand itself and the bead that rides on it. `angle` in radians, clockwise from twelve. */
export function drawHand(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  sheet: SpriteSheet,
  angle: number,
  bead: number,
  swell: number,
): void {
  const { cx, cy, radius } = layout;
  pen.translate(cx, cy);
  pen.rotate(angle - Math.PI / 2);
  stamp(pen, sheet.hand, (radius * (1 + HUB)) / 2, 0);
  stamp(pen, sheet.bead, bead * radius, 0, 1 + swell * 0.5);
  pen.rotate(Math.PI / 2 - angle);
  pen.translate(-cx, -cy);
}
