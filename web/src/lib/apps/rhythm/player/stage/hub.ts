import type { ChartPattern, Mode } from '@madang/server/rhythm/chart';
import { type JudgeEvent, WINDOWS_MS } from '@madang/server/rhythm/judge';
import { Tally } from '../tally.ts';
import type { Effects } from './effects.ts';
import type { FrameLayout } from './frame-layout.ts';
import { drawNumber, drawScore } from './draw-number.ts';
import { GhostMarks } from './ghost-marks.ts';
import type { SpriteSheet } from './sprite-sheet.ts';
import { stamp } from './sprite.ts';

/** Fewer hits in a row than this are not worth a number. */
const COMBO_MIN = 2;

/** What it is painted with, ready for a canvas. */
export interface HubColours {
  text: string;
  star: string;
  /** By judgement: arts, fine, near, miss. */
  marks: readonly string[];
}

/** The middle of the disc: score, combo, the last judgement, the scale of errors. */
export class Hub {
  /** How the one hit whom one plays against. */
  readonly ghost = new GhostMarks();
  readonly #pattern: ChartPattern;
  readonly #windows: { arts: number; fine: number; near: number };
  #tally: Tally;
  #shownScore = 0;
  #comboMs = -Infinity;

  constructor(pattern: ChartPattern, mode: Mode) {
    this.#pattern = pattern;
    this.#windows = WINDOWS_MS[mode];
    this.#tally = new Tally(pattern);
  }

  reset(): void {
    this.#tally = new Tally(this.#pattern);
    this.#shownScore = 0;
    this.ghost.clear();
  }

  add(event: JudgeEvent, songMs: number): void {
    this.#tally.add(event);
    this.#comboMs = songMs;
  }

  /** Draws at `songMs`. While a count-in runs its number takes the place of the combo. */
  draw(
    pen: CanvasRenderingContext2D,
    layout: FrameLayout,
    sheet: SpriteSheet,
    effects: Effects,
    colours: HubColours,
    songMs: number,
    count: number,
  ): void {
    const { cx, cy, radius } = layout;
    const target = this.#tally.score;
    this.#shownScore += (target - this.#shownScore) * 0.25;
    if (target - this.#shownScore < 1) this.#shownScore = target;
    drawScore(pen, sheet, Math.floor(this.#shownScore), cx, cy - radius * 0.235);
    if (count > 0) {
      drawNumber(pen, sheet.bigDigits, count, cx, cy, 1.5);
      return;
    }
    if (this.#tally.combo >= COMBO_MIN) {
      const pop = effects.still ? 0 : Math.max(0, 1 - (songMs - this.#comboMs) / 120);
      drawNumber(pen, sheet.bigDigits, this.#tally.combo, cx, cy - radius * 0.075, 1 + pop * 0.1);
      pen.globalAlpha = 0.75;
      stamp(pen, sheet.comboLabel, cx, cy + radius * 0.06);
      pen.globalAlpha = 1;
    }
    effects.drawWord(pen, sheet, cx, cy + radius * 0.16, songMs);
    this.#drawScale(pen, layout, effects, colours, songMs);
  }

  #drawScale(
    pen: CanvasRenderingContext2D,
    layout: FrameLayout,
    effects: Effects,
    colours: HubColours,
    songMs: number,
  ): void {
    const { cx, radius } = layout;
    const y = layout.cy + radius * 0.3;
    const half = radius * 0.2;
    const inner = (this.#windows.arts / this.#windows.near) * half;
    pen.globalAlpha = 0.25;
    pen.fillStyle = colours.star;
    pen.fillRect(cx - half, y - 1, half * 2, 2);
    pen.globalAlpha = 0.5;
    pen.fillRect(cx - inner, y - 1.5, inner * 2, 3);
    pen.globalAlpha = 0.9;
    pen.fillStyle = colours.text;
    pen.fillRect(cx - 0.75, y - 7, 1.5, 14);
    effects.drawScale(pen, colours.marks, cx, y, half, this.#windows.near, songMs);
    this.ghost.draw(pen, colours.text, cx, y, half, this.#windows.near, songMs);
  }
}
