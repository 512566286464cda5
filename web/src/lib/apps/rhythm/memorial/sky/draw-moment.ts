import type { Point } from './camera.ts';
import { sequence } from './chance.ts';
import { GLOWS, tint } from './colours.ts';
import type { Frame } from './draw-stars.ts';
import type { DrawnStar, Model } from './model.ts';

const TAU = Math.PI * 2;
/** Light flies to the star, which flares up; sparks leave it and rings run out. In ms since it was found. */
const FLIGHT_MS = 720;
const RING_MS = 1500;
const SPARK_MS = 2100;
/** How long all of it takes. */
export const MOMENT_MS = FLIGHT_MS + SPARK_MS;
const MOTES = 22;
const SPARKS = 36;

/** Draws the moment in which a star is found. `from` is where the light comes from. */
export function drawMoments(frame: Frame, { stars }: Model, from: Point): void {
  if (frame.still) return;
  for (const star of stars.values()) {
    const ageMs = frame.nowMs - star.litMs;
    if (ageMs > MOMENT_MS) continue;
    const at = frame.camera.toScreen(star.x, star.y);
    frame.pen.globalCompositeOperation = 'lighter';
    if (ageMs < FLIGHT_MS) drawFlight(frame, star, { from, at, ageMs });
    else drawFlare(frame, star, at, ageMs - FLIGHT_MS);
    frame.pen.globalAlpha = 1;
    frame.pen.globalCompositeOperation = 'source-over';
  }
}

/** Motes of light, each on a curve of its own, that arrive one after the other. */
function drawFlight(
  { pen, sprites }: Frame,
  star: DrawnStar,
  { from, at, ageMs }: { from: Point; at: Point; ageMs: number },
): void {
  const chance = sequence(star.x * 31 + star.y);
  for (let mote = 0; mote < MOTES; mote += 1) {
    const lateMs = chance() * FLIGHT_MS * 0.4;
    const part = (ageMs - lateMs) / (FLIGHT_MS * 0.6);
    const bow = (chance() - 0.5) * 0.9;
    const size = 9 + chance() * 13;
    if (part <= 0 || part >= 1) continue;
    const eased = part * part * (3 - 2 * part);
    const side = bow * Math.sin(eased * Math.PI);
    const x = from.x + (at.x - from.x) * eased - (at.y - from.y) * side;
    const y = from.y + (at.y - from.y) * eased + (at.x - from.x) * side;
    pen.globalAlpha = 0.9 * Math.sin(part * Math.PI);
    pen.drawImage(sprites.glow.gold, x - size / 2, y - size / 2, size, size);
  }
}

function drawFlare(frame: Frame, star: DrawnStar, at: Point, ageMs: number): void {
  drawFlash(frame, star, at, ageMs);
  drawRings(frame, star, at, ageMs);
  drawSparks(frame, star, at, ageMs);
}

function drawFlash({ pen, sprites }: Frame, star: DrawnStar, at: Point, ageMs: number): void {
  const part = ageMs / 900;
  if (part >= 1) return;
  const wide = 110 + 190 * Math.sqrt(part);
  const long = 150 + 250 * Math.sqrt(part);
  pen.globalAlpha = (1 - part) ** 2;
  pen.drawImage(sprites.glow[star.hue], at.x - wide / 2, at.y - wide / 2, wide, wide);
  pen.drawImage(sprites.spikes[star.hue], at.x - long / 2, at.y - long / 2, long, long);
}

function drawRings({ pen }: Frame, star: DrawnStar, at: Point, ageMs: number): void {
  for (const [lateMs, reach] of [
    [0, 150],
    [190, 95],
  ] as const) {
    const part = (ageMs - lateMs) / RING_MS;
    if (part <= 0 || part >= 1) continue;
    const eased = 1 - (1 - part) ** 3;
    pen.globalAlpha = 0.55 * (1 - part) ** 1.5;
    pen.strokeStyle = tint(GLOWS[star.hue].glow);
    pen.lineWidth = 0.6 + 2.4 * (1 - part);
    pen.beginPath();
    pen.arc(at.x, at.y, 8 + reach * eased, 0, TAU);
    pen.stroke();
  }
}

/** Sparks that fly out, slow down and sink a little. */
function drawSparks({ pen, sprites }: Frame, star: DrawnStar, at: Point, ageMs: number): void {
  const chance = sequence(star.y * 17 + star.x);
  for (let spark = 0; spark < SPARKS; spark += 1) {
    const lifeMs = SPARK_MS * (0.45 + chance() * 0.55);
    const angle = chance() * TAU;
    const reach = 24 + chance() ** 1.6 * 130;
    const size = 4 + chance() * 9;
    const part = ageMs / lifeMs;
    if (part >= 1) continue;
    const eased = 1 - (1 - part) ** 3;
    const x = at.x + Math.cos(angle) * reach * eased;
    const y = at.y + Math.sin(angle) * reach * eased + 26 * part * part;
    pen.globalAlpha = (1 - part) * (0.65 + 0.35 * Math.sin(part * 30 + spark));
    pen.drawImage(sprites.glow[star.hue], x - size / 2, y - size / 2, size, size);
  }
}
