import type { FrameLayout } from './frame-layout.ts';

const TAU = Math.PI * 2;
const TOP = -Math.PI / 2;
/** How long the rim glows after a beat, as a part of the beat. */
const GLOW = 0.45;

/**
 * The rim of the disc: how far the song has come, and a soft beat.
 * `bpm` 0 leaves the beat out (reduced motion).
 */
export function drawRim(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  colours: { hand: string; star: string },
  songMs: number,
  endMs: number,
  bpm: number,
): void {
  const { cx, cy, radius } = layout;
  const beat = (songMs * bpm) / 60_000;
  const inBeat = beat - Math.floor(beat);
  if (bpm > 0 && inBeat < GLOW) {
    const strength = (1 - inBeat / GLOW) ** 2;
    pen.strokeStyle = colours.star;
    pen.globalAlpha = 0.22 * strength;
    pen.lineWidth = 2 + 5 * strength;
    pen.beginPath();
    pen.arc(cx, cy, radius, 0, TAU);
    pen.stroke();
  }
  const part = Math.min(1, Math.max(0, songMs / endMs));
  pen.strokeStyle = colours.star;
  pen.lineWidth = 3;
  pen.globalAlpha = 0.16;
  pen.beginPath();
  pen.arc(cx, cy, radius * 1.035, 0, TAU);
  pen.stroke();
  if (part > 0) {
    pen.globalAlpha = 0.9;
    pen.strokeStyle = colours.hand;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.arc(cx, cy, radius * 1.035, TOP, TOP + TAU * part);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}
