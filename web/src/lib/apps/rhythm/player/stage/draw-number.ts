import type { SpriteSheet } from './sprite-sheet.ts';
import { stamp, type Sprite } from './sprite.ts';

const SCORE_DIGITS = 8;
/** Digits overlap their sprites' halos: the step from one to the next, in parts of its width. */
const STEP = 0.282;

/** Draws a whole number without making a string of it; `x` is its middle. */
export function drawNumber(
  pen: CanvasRenderingContext2D,
  digits: readonly Sprite[],
  value: number,
  x: number,
  y: number,
  size = 1,
): void {
  const step = (digits[0]?.width ?? 0) * STEP * size;
  let length = 1;
  for (let rest = Math.floor(value / 10); rest > 0; rest = Math.floor(rest / 10)) length += 1;
  let left = x + (step * (length - 1)) / 2;
  let rest = value;
  for (let place = 0; place < length; place += 1) {
    const sprite = digits[rest % 10];
    if (sprite !== undefined) stamp(pen, sprite, left, y, size);
    rest = Math.floor(rest / 10);
    left -= step;
  }
}

/** Draws a score as `0 000 000` places with commas, dim where it has not grown to yet. */
export function drawScore(
  pen: CanvasRenderingContext2D,
  sheet: SpriteSheet,
  score: number,
  x: number,
  y: number,
): void {
  const step = (sheet.smallDigits[0]?.width ?? 0) * STEP;
  const places = score >= 10_000_000 ? SCORE_DIGITS : SCORE_DIGITS - 1;
  // The two commas are half a digit wide each.
  let left = x + (step * places) / 2;
  let rest = score;
  for (let place = 0; place < places; place += 1) {
    if (place === 3 || place === 6) {
      pen.globalAlpha = rest > 0 ? 0.8 : 0.3;
      stamp(pen, sheet.comma, left + step * 0.22, y);
      left -= step * 0.5;
    }
    const sprite = sheet.smallDigits[rest % 10];
    pen.globalAlpha = rest > 0 || place === 0 ? 1 : 0.3;
    if (sprite !== undefined) stamp(pen, sprite, left, y);
    rest = Math.floor(rest / 10);
    left -= step;
  }
  pen.globalAlpha = 1;
}
