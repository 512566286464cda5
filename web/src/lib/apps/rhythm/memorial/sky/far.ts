import { SKY_SIZE } from './camera.ts';
import type { Frame } from './draw-stars.ts';

/** The far sky is so much larger than the screen on each side, in px. */
export const FAR_MARGIN_PX = 88;
/** It moves so much with the near one. */
const DEPTH = 0.04;
/** It turns by itself, there and back, too slowly to be seen: how far in px, and how long in ms. */
const DRIFT_PX = 14;
const DRIFT_MS = 90_000;

/** Lays the far sky down. It is moved by whole pixels of the screen: so it is copied and not mixed anew. */
export function drawFar(
  { pen, camera, nowMs, still }: Frame,
  far: HTMLCanvasElement,
  density: number,
): void {
  const { x, y, zoom } = camera.view;
  const turn = still ? 0 : Math.sin((nowMs / DRIFT_MS) * Math.PI * 2);
  const dx = (SKY_SIZE.width / 2 - x) * zoom * DEPTH + turn * DRIFT_PX;
  const dy = (SKY_SIZE.height / 2 - y) * zoom * DEPTH + turn * DRIFT_PX * 0.4;
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(far, place(dx, density), place(dy, density));
  pen.restore();
}

function place(px: number, density: number): number {
  const inside = Math.min(FAR_MARGIN_PX, Math.max(-FAR_MARGIN_PX, px));
  return Math.round((inside - FAR_MARGIN_PX) * density);
}
