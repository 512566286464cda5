import { burstAt } from './burst-sprites.ts';
import type { SpriteSheet } from './sprite-sheet.ts';
import { stamp } from './sprite.ts';

const POOL = 24;
const BURST_MS = 420;
/** How far a burst has grown that stands still. */
const STILL = 0.33;
const WORD_MS = 520;
/** How many past errors the little scale under the combo remembers. */
const MARKS = 16;
const MARK_MS = 3500;

interface Burst {
  x: number;
  y: number;
  judgement: number;
  fromMs: number;
}

/** Short-lived lights: bursts at notes, the word of the last judgement, the marks of errors. */
export class Effects {
  /** Reduced motion: bursts stand still and only fade. */
  still = false;
  readonly #bursts: Burst[] = [];
  readonly #markMs = new Float32Array(MARKS);
  readonly #markError = new Float32Array(MARKS);
  readonly #markJudgement = new Uint8Array(MARKS);
  #nextBurst = 0;
  #nextMark = 0;
  #word = -1;
  #wordMs = -Infinity;
  #side = 0;

  constructor() {
    for (let index = 0; index < POOL; index += 1) {
      this.#bursts.push({ x: 0, y: 0, judgement: 0, fromMs: -Infinity });
    }
    this.clear();
  }

  clear(): void {
    for (const burst of this.#bursts) burst.fromMs = -Infinity;
    this.#markMs.fill(-1e9);
    this.#wordMs = -Infinity;
  }

  /** A judgement (0 arts .. 3 miss) at a place on the screen, `errorMs` early (negative) or late. */
  add(x: number, y: number, judgement: number, errorMs: number | null, nowMs: number): void {
    const burst = this.#bursts[this.#nextBurst];
    this.#nextBurst = (this.#nextBurst + 1) % POOL;
    if (burst !== undefined) {
      burst.x = x;
      burst.y = y;
      burst.judgement = judgement;
      burst.fromMs = nowMs;
    }
    this.#word = judgement;
    this.#wordMs = nowMs;
    this.#side = errorMs === null || judgement === 0 ? 0 : Math.sign(errorMs);
    if (errorMs === null) return;
    this.#markMs[this.#nextMark] = nowMs;
    this.#markError[this.#nextMark] = errorMs;
    this.#markJudgement[this.#nextMark] = judgement;
    this.#nextMark = (this.#nextMark + 1) % MARKS;
  }

  /** The bursts, under everything that is still to be hit. */
  drawBursts(pen: CanvasRenderingContext2D, sheet: SpriteSheet, nowMs: number): void {
    for (const burst of this.#bursts) {
      const age = (nowMs - burst.fromMs) / BURST_MS;
      if (age < 0 || age >= 1) continue;
      const grown = this.still ? STILL : 1 - (1 - age) * (1 - age);
      const sprite = burstAt(sheet.bursts[burst.judgement] ?? [], grown);
      if (sprite === undefined) continue;
      const strength = burst.judgement === 3 ? 0.7 : 1 - burst.judgement * 0.15;
      pen.globalAlpha = (1 - age) * strength;
      stamp(pen, sprite, burst.x, burst.y);
    }
    pen.globalAlpha = 1;
  }

  /** The last judgement's word at (x, y), with early or late beside it in words. */
  drawWord(
    pen: CanvasRenderingContext2D,
    sheet: SpriteSheet,
    x: number,
    y: number,
    nowMs: number,
  ): void {
    const age = (nowMs - this.#wordMs) / WORD_MS;
    const sprite = sheet.words[this.#word];
    if (age < 0 || age >= 1 || sprite === undefined) return;
    pen.globalAlpha = age < 0.6 ? 1 : (1 - age) / 0.4;
    const pop = this.still ? 1 : 1 + 0.16 * Math.max(0, 1 - age * 6);
    stamp(pen, sprite, x, y, pop);
    const side = this.#side < 0 ? sheet.early : sheet.late;
    if (this.#side !== 0) stamp(pen, side, x, y + sprite.height * 0.62);
    pen.globalAlpha = 1;
  }

  /**
   * The scale of errors: the middle is right on time, left is early, right is late.
   * `halfPx` is how far `windowMs` lies from the middle.
   */
  drawScale(
    pen: CanvasRenderingContext2D,
    colours: readonly string[],
    x: number,
    y: number,
    halfPx: number,
    windowMs: number,
    nowMs: number,
  ): void {
    for (let index = 0; index < MARKS; index += 1) {
      const age = (nowMs - (this.#markMs[index] ?? 0)) / MARK_MS;
      if (age < 0 || age >= 1) continue;
      pen.globalAlpha = (1 - age) * 0.9;
      pen.fillStyle = colours[this.#markJudgement[index] ?? 0] ?? 'white';
      pen.fillRect(x + ((this.#markError[index] ?? 0) / windowMs) * halfPx - 1, y - 5, 2, 10);
    }
    pen.globalAlpha = 1;
  }
}
