import { type FrameLayout, HUB } from './frame-layout.ts';
import { type Placement, readAt } from './placement.ts';
import type { SpriteSheet } from './sprite-sheet.ts';
import { stamp } from './sprite.ts';

/** The path ahead of the bead is dotted, one grain of dust every so many ms. */
const DUST_MS = 55;
/** The thread through them has a corner every so many ms. */
const THREAD_MS = 25;
const AHEAD_MS = 1100;
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
  pen.drawImage(sheet.trail.image, 0, -sheet.trail.height, sheet.trail.width, sheet.trail.height);
  pen.scale(1, side);
  pen.rotate(Math.PI / 2 - angle);
  pen.translate(-layout.cx, -layout.cy);
  pen.globalAlpha = 1;
}

/** The way the bead will take, as dust: the eye follows it from star to star. */
export function drawPath(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  placement: Placement,
  sheet: SpriteSheet,
  colour: string,
  songMs: number,
): void {
  drawThread(pen, layout, placement, colour, songMs);
  // Grains stand at fixed times, so that they rest on the disc while the bead eats them.
  const first = Math.ceil((songMs + 30) / DUST_MS) * DUST_MS;
  for (let atMs = first; atMs < songMs + AHEAD_MS; atMs += DUST_MS) {
    const left = (atMs - songMs) / AHEAD_MS;
    pen.globalAlpha = 0.9 * (1 - left);
    grain(pen, layout, placement, sheet, atMs, 1);
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
): void {
  pen.beginPath();
  for (let ahead = 0; ahead <= AHEAD_MS; ahead += THREAD_MS) {
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
