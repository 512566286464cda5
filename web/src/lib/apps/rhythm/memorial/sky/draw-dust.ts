import { sequence } from './chance.ts';
import { NIGHT, tint } from './colours.ts';
import type { Frame } from './draw-stars.ts';

const GRAINS = 110;
/** So much slower than the stars it moves: it is further away. */
const DEPTH = 0.3;
/** A falling star about every so many ms, for so many ms. */
const METEOR_EVERY_MS = 17_000;
const METEOR_MS = 900;

interface Grain {
  x: number;
  y: number;
  size: number;
  alpha: number;
  pace: number;
  phase: number;
}

const chance = sequence(3);
const grains = Array.from({ length: GRAINS }, (): Grain => ({
  x: chance(),
  y: chance(),
  size: 5 + chance() ** 3 * 8,
  alpha: 0.35 + chance() * 0.5,
  pace: 0.4 + chance() * 1.6,
  phase: chance() * Math.PI * 2,
}));

/** Draws small stars between the near and the far ones, which twinkle. */
export function drawDust({ pen, camera, sprites, width, height, nowMs, still }: Frame): void {
  const { x, y, zoom } = camera.view;
  const [wide, high] = [width + 40, height + 40];
  for (const grain of grains) {
    const px = wrapped(grain.x * wide - x * zoom * DEPTH, wide) - 20;
    const py = wrapped(grain.y * high - y * zoom * DEPTH, high) - 20;
    const wave = still ? 0.8 : 0.7 + 0.3 * Math.sin((nowMs / 1000) * grain.pace * 2 + grain.phase);
    pen.globalAlpha = grain.alpha * wave;
    pen.drawImage(sprites.faint, px, py, grain.size, grain.size);
  }
  pen.globalAlpha = 1;
}

function wrapped(value: number, span: number): number {
  return ((value % span) + span) % span;
}

/** Now and then a star falls. */
export function drawMeteor({ pen, width, height, nowMs, still }: Frame): void {
  if (still) return;
  const turn = Math.floor(nowMs / METEOR_EVERY_MS);
  const luck = sequence(turn * 7919 + 1);
  const startMs = turn * METEOR_EVERY_MS + luck() * (METEOR_EVERY_MS - METEOR_MS);
  const part = (nowMs - startMs) / METEOR_MS;
  if (turn === 0 || part < 0 || part > 1) return;
  const [dx, dy] = [width * (0.16 + luck() * 0.12), height * (0.08 + luck() * 0.1)];
  const headX = width * (0.1 + luck() * 0.6) + dx * part;
  const headY = height * (0.06 + luck() * 0.3) + dy * part;
  const tail = 0.35 * Math.sin(part * Math.PI);
  const gradient = pen.createLinearGradient(headX, headY, headX - dx * tail, headY - dy * tail);
  gradient.addColorStop(0, tint(NIGHT.dust, 0.9 * Math.sin(part * Math.PI)));
  gradient.addColorStop(1, tint(NIGHT.dust, 0));
  pen.strokeStyle = gradient;
  pen.lineWidth = 1.6;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(headX, headY);
  pen.lineTo(headX - dx * tail, headY - dy * tail);
  pen.stroke();
}
