import { type FrameLayout, HUB } from './frame-layout.ts';

const TAU = Math.PI * 2;
const TOP = -Math.PI / 2;
/** Where the song's progress runs, in radii of the disc. */
export const RIM = 1.035;
/** Below this the gauge is shown as serious. */
const GAUGE_SERIOUS = 0.3;
/** How long the rim glows after a beat, as a part of the beat. */
const GLOW = 0.45;

/**
 * The rim of the disc: how far the song has come (`part`, 0 to 1), and a soft beat. `beat` counts the
 * beats since the song began; null leaves it out (reduced motion).
 */
export function drawRim(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  colours: { hand: string; star: string },
  part: number,
  beat: number | null,
): void {
  const { cx, cy, radius } = layout;
  const inBeat = beat === null ? 1 : beat - Math.floor(beat);
  if (inBeat < GLOW) {
    const strength = (1 - inBeat / GLOW) ** 2;
    pen.strokeStyle = colours.star;
    pen.globalAlpha = 0.22 * strength;
    pen.lineWidth = 2 + 5 * strength;
    pen.beginPath();
    pen.arc(cx, cy, radius, 0, TAU);
    pen.stroke();
  }
  if (part > 0) {
    pen.lineWidth = 3;
    pen.globalAlpha = 0.9;
    pen.strokeStyle = colours.hand;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.arc(cx, cy, radius * RIM, TOP, TOP + TAU * Math.min(1, part));
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/**
 * The gauge: a thin ring round the numbers, hardly there while it is full, brighter the emptier it is
 * and of another colour when it gets serious. `value` 0 to 1.
 */
export function drawGauge(
  pen: CanvasRenderingContext2D,
  layout: FrameLayout,
  colours: { star: string; miss: string },
  value: number,
): void {
  const serious = value < GAUGE_SERIOUS;
  pen.strokeStyle = serious ? colours.miss : colours.star;
  pen.globalAlpha = 0.3 + 0.6 * (1 - value);
  pen.lineWidth = serious ? 4.5 : 3;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.arc(layout.cx, layout.cy, layout.radius * HUB * 0.97, TOP, TOP + TAU * value);
  pen.stroke();
  pen.globalAlpha = 1;
}
