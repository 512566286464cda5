import { capOf, ownNumberOf, shownCodes } from '../keys.ts';
import type { FrameLayout } from './frame-layout.ts';
import type { SpriteSheet } from './sprite-sheet.ts';
import { stamp } from './sprite.ts';

const CAP_PX = 36;
const STEP_PX = 44;
/** The hint where to touch fades away over this many presses. */
const HINT_PRESSES = 12;
/** Where the thumbs rest, as parts of the width. */
const THUMBS = [0.24, 0.76] as const;

/** What is pressed: caps of keys that light up, and light under fingers. */
export class Pads {
  readonly #caps: string[];
  readonly #numbers: number[];
  readonly #down: Uint8Array;
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  #pressed = 0;

  /** `caps`: show the keyboard's keys; false on a device that has none. */
  constructor(keyCount: number, caps: boolean) {
    const codes = caps ? shownCodes(keyCount) : [];
    this.#caps = codes.map(capOf);
    this.#numbers = codes.map(ownNumberOf);
    this.#down = new Uint8Array(keyCount);
    this.#x = new Float32Array(keyCount).fill(Number.NaN);
    this.#y = new Float32Array(keyCount);
  }

  /** A key (by number) went down or up; `at` is the finger's place when it was a finger. */
  key(key: number, down: 0 | 1, at: { x: number; y: number } | null): void {
    this.#down[key] = down;
    this.#pressed += down;
    this.#x[key] = down === 1 && at !== null ? at.x : Number.NaN;
    this.#y[key] = at?.y ?? 0;
  }

  /** Draws the caps under the disc. `ink` is the light colour, `sky` the dark one. */
  drawCaps(pen: CanvasRenderingContext2D, layout: FrameLayout, ink: string, sky: string): void {
    let x = layout.cx - ((this.#caps.length - 1) * STEP_PX) / 2;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineWidth = 1.5;
    pen.strokeStyle = ink;
    for (let cap = 0; cap < this.#caps.length; cap += 1) {
      const lit = this.#down[this.#numbers[cap] ?? 0] === 1;
      pen.beginPath();
      pen.roundRect(x - CAP_PX / 2, layout.padY - CAP_PX / 2, CAP_PX, CAP_PX, 8);
      pen.fillStyle = lit ? ink : sky;
      pen.globalAlpha = lit ? 0.95 : 0.5;
      pen.fill();
      pen.globalAlpha = lit ? 1 : 0.4;
      pen.stroke();
      pen.globalAlpha = lit ? 1 : 0.75;
      pen.fillStyle = lit ? sky : ink;
      pen.fillText(this.#caps[cap] ?? '', x, layout.padY + 1);
      x += STEP_PX;
    }
    pen.globalAlpha = 1;
  }

  /** Draws the place for the thumbs on an upright screen, and light under each finger. */
  drawTouches(
    pen: CanvasRenderingContext2D,
    layout: FrameLayout,
    sheet: SpriteSheet,
    colour: string,
  ): void {
    if (layout.upright) this.#drawPlace(pen, layout, sheet, colour);
    for (let key = 0; key < this.#x.length; key += 1) {
      const x = this.#x[key] ?? Number.NaN;
      if (!Number.isNaN(x)) stamp(pen, sheet.touch, x, this.#y[key] ?? 0);
    }
  }

  /** An outline with two rings, one for each thumb, and the words for who has not touched yet. */
  #drawPlace(
    pen: CanvasRenderingContext2D,
    layout: FrameLayout,
    sheet: SpriteSheet,
    colour: string,
  ): void {
    const { cx, padY, padHeight, width } = layout;
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    pen.globalAlpha = 0.2;
    pen.beginPath();
    pen.roundRect(16, padY - padHeight / 2, width - 32, padHeight, 24);
    pen.stroke();
    const thumb = Math.min(44, padHeight * 0.3);
    for (const x of THUMBS) {
      pen.beginPath();
      pen.arc(width * x, padY + padHeight * 0.1, thumb, 0, Math.PI * 2);
      pen.stroke();
    }
    // Who has found out how to play needs to be told no more.
    pen.globalAlpha = Math.max(0, 1 - this.#pressed / HINT_PRESSES) * 0.85;
    if (pen.globalAlpha > 0) stamp(pen, sheet.touchHint, cx, padY - padHeight * 0.34);
    pen.globalAlpha = 1;
  }
}
