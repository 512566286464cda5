import type { Camera, Point } from './camera.ts';
import { GLOWS, NIGHT, tint } from './colours.ts';
import type { DrawnFigure, DrawnStar, Model } from './model.ts';
import type { Sprites } from './sprites.ts';

const TAU = Math.PI * 2;
/** A sprite is so many times as wide as the core of its star. */
const GLOW_WIDE = 17;
const SPIKES_WIDE = 21;
/** A star that is found shines up within so many ms, after the light has come to it. */
const SHINE_AFTER_MS = 620;
const SHINE_MS = 500;

/** What a frame is drawn with. */
export interface Frame {
  pen: CanvasRenderingContext2D;
  camera: Camera;
  sprites: Sprites;
  /** The screen's size in px. */
  width: number;
  height: number;
  nowMs: number;
  /** Nothing twinkles or turns. */
  still: boolean;
  /** The star that is looked at, and the one whose card is open. */
  hoverId: string | null;
  chosenId: string | null;
}

/** How large a star's core is at this zoom, in px: far away, stars stay visible. */
export function coreOf(star: DrawnStar, zoom: number): number {
  return star.radius * Math.min(1.7, Math.max(0.84, zoom ** 0.5));
}

/** Draws the glow behind the constellations that are complete. */
export function drawFigures({ pen, camera, sprites }: Frame, { figures }: Model): void {
  pen.globalCompositeOperation = 'lighter';
  for (const figure of figures) {
    if (!figure.complete) continue;
    drawHalo(pen, camera, figure, sprites);
  }
  pen.globalCompositeOperation = 'source-over';
}

function drawHalo(
  pen: CanvasRenderingContext2D,
  camera: Camera,
  { x, y, reach, hue }: DrawnFigure,
  { blobs }: Sprites,
): void {
  const at = camera.toScreen(x, y);
  const size = reach * 3.6 * camera.view.zoom;
  const blob = blobs[hue === 'red' ? 1 : hue === 'blue' ? 2 : 0];
  if (blob === undefined) return;
  pen.globalAlpha = 0.62;
  pen.drawImage(blob, at.x - size / 2, at.y - size / 2, size, size);
  pen.globalAlpha = 1;
}

/** Draws all stars that are on the screen. */
export function drawStars(frame: Frame, { stars }: Model): void {
  const { pen, camera, width, height } = frame;
  for (const star of stars.values()) {
    const at = camera.toScreen(star.x, star.y);
    if (at.x < -80 || at.y < -80 || at.x > width + 80 || at.y > height + 80) continue;
    const core = coreOf(star, camera.view.zoom);
    const shine = shineOf(star, frame.nowMs);
    if (shine > 0) drawShining(frame, star, { at, core, shine });
    if (shine < 1) drawUnfound(frame, star, { at, core, faded: shine });
    if (star.id === frame.hoverId || star.id === frame.chosenId) drawMark(frame, star, at, core);
  }
  pen.globalAlpha = 1;
}

/** How far a star shines: 0 unfound, 1 found, and a little beyond on the way. */
function shineOf({ distance, litMs }: DrawnStar, nowMs: number): number {
  if (distance !== 'found') return 0;
  const part = (nowMs - litMs - SHINE_AFTER_MS) / SHINE_MS;
  if (part >= 1) return 1;
  return part <= 0 ? 0 : part + 0.9 * Math.sin(part * Math.PI);
}

function twinkle({ phase, pace }: DrawnStar, { nowMs, still }: Frame): number {
  if (still) return 1;
  const s = nowMs / 1000;
  return (
    0.86 + 0.09 * Math.sin(s * pace * 2.1 + phase) + 0.05 * Math.sin(s * pace * 5.3 + phase * 3)
  );
}

interface Drawn {
  at: Point;
  core: number;
}

function drawShining(
  frame: Frame,
  star: DrawnStar,
  { at, core, shine }: Drawn & { shine: number },
): void {
  const { pen, sprites } = frame;
  const bright = twinkle(star, frame);
  const size = core * GLOW_WIDE * (0.4 + 0.6 * shine) * (0.94 + 0.06 * bright);
  pen.globalAlpha = Math.min(1, shine) * bright;
  pen.drawImage(sprites.glow[star.hue], at.x - size / 2, at.y - size / 2, size, size);
  if (star.magnitude > 2) return;
  const long = core * SPIKES_WIDE * shine * (star.magnitude === 1 ? 1.25 : 0.85) * bright;
  pen.globalAlpha = Math.min(1, shine) * (0.35 + 0.5 * bright);
  pen.drawImage(sprites.spikes[star.hue], at.x - long / 2, at.y - long / 2, long, long);
}

function drawUnfound(
  frame: Frame,
  star: DrawnStar,
  { at, core, faded }: Drawn & { faded: number },
): void {
  const { pen, sprites, nowMs, still } = frame;
  const near = star.distance !== 'far';
  const size = core * (near ? 10 : 8);
  pen.globalAlpha = (near ? 0.75 : 0.5) * twinkle(star, frame) * (1 - Math.min(1, faded));
  pen.drawImage(sprites.faint, at.x - size / 2, at.y - size / 2, size, size);
  if (!near || faded > 0) return;
  const wave = still ? 0.5 : 0.5 + 0.5 * Math.sin(nowMs / 620 + star.phase);
  pen.globalAlpha = star.payable ? 0.6 + 0.4 * wave : 0.42;
  pen.strokeStyle = star.payable ? tint(NIGHT.ring) : tint(NIGHT.faint);
  pen.lineWidth = star.payable ? 1.7 : 1.2;
  pen.setLineDash([2.5, 5.2]);
  pen.lineDashOffset = still ? 0 : nowMs / 170;
  pen.beginPath();
  pen.arc(at.x, at.y, 11 + (star.payable ? wave * 2.5 : 0), 0, TAU);
  pen.stroke();
  pen.setLineDash([]);
}

/** Four corners round the star that is looked at; a full ring round the one that is chosen. */
function drawMark({ pen, chosenId }: Frame, star: DrawnStar, at: Point, core: number): void {
  const radius = Math.max(17, core * 3.4);
  pen.globalAlpha = 0.95;
  pen.strokeStyle = tint(star.distance === 'found' ? GLOWS[star.hue].glow : NIGHT.ring);
  pen.lineWidth = 1.6;
  const part = star.id === chosenId ? 0.19 : 0.1;
  for (let corner = 0; corner < 4; corner += 1) {
    const middle = (corner / 4 + 1 / 8) * TAU;
    pen.beginPath();
    pen.arc(at.x, at.y, radius, middle - part * TAU * 0.5, middle + part * TAU * 0.5);
    pen.stroke();
  }
}
