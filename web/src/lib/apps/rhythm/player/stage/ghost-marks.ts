/** How many errors of the ghost are remembered. */
const MARKS = 8;
const MARK_MS = 2500;
/** So far under the scale they begin, and so long they are, in px. */
const BELOW_PX = 7;
const LONG_PX = 4;

/** How a ghost hit the last notes: small marks under one's own. */
export class GhostMarks {
  readonly #atMs = new Float32Array(MARKS);
  readonly #errorMs = new Float32Array(MARKS);
  #next = 0;

  constructor() {
    this.clear();
  }

  clear(): void {
    this.#atMs.fill(-1e9);
  }

  /** The ghost's error at a note that is judged now. */
  add(errorMs: number, nowMs: number): void {
    this.#atMs[this.#next] = nowMs;
    this.#errorMs[this.#next] = errorMs;
    this.#next = (this.#next + 1) % MARKS;
  }

  /** Draws them under a scale whose middle is at (x, y), and which reaches `windowMs` in `halfPx`. */
  draw(
    pen: CanvasRenderingContext2D,
    colour: string,
    x: number,
    y: number,
    halfPx: number,
    windowMs: number,
    nowMs: number,
  ): void {
    pen.fillStyle = colour;
    for (let index = 0; index < MARKS; index += 1) {
      const age = (nowMs - (this.#atMs[index] ?? 0)) / MARK_MS;
      if (age < 0 || age >= 1) continue;
      pen.globalAlpha = (1 - age) * 0.8;
      const offset = ((this.#errorMs[index] ?? 0) / windowMs) * halfPx;
      pen.fillRect(x + offset - 1, y + BELOW_PX, 2, LONG_PX);
    }
    pen.globalAlpha = 1;
  }
}
