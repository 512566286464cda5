import { Rows } from './rows.ts';

/** Within so many px of its end a list counts as being at its end. */
const END_PX = 8;
/** Heights of so many rows are remembered. */
const HEIGHTS_MAX = 6_000;

/** What stays where it is: a row, and how far its lower edge lies below that of the window, in px. */
interface Anchor {
  key: string;
  belowPx: number;
}

/**
 * Where the rows of a list lie that grows at both ends, and which of them stays in its place meanwhile:
 * the one at the lower edge of the window; at its end, the end. Outlives the list, so that coming back
 * finds the place. All lengths in px.
 */
export class Tail {
  readonly rows: Rows;
  #keys: string[] = [];
  #index = new Map<string, number>();
  /** Null: the end. */
  #anchor: Anchor | null = null;
  readonly #heights = new Map<string, number>();
  /** Whether the last row is the end of all there is. */
  #isWhole = true;

  /** @param guess how high a row may be that was never drawn */
  constructor(guess: (key: string) => number) {
    this.rows = new Rows((index) => {
      const key = this.#keys[index] ?? '';
      return this.#heights.get(key) ?? guess(key);
    });
  }

  /** Whether the end is looked at, and what comes is followed. */
  get isAtEnd(): boolean {
    return this.#anchor === null;
  }

  indexOf(key: string): number {
    return this.#index.get(key) ?? -1;
  }

  /**
   * Takes the rows that are there now. What is anchored keeps its place, or gives it to a neighbour.
   * @param isWhole whether the last of them is the end of all there is: an end that is not is not followed
   */
  lay(keys: string[], isWhole = true): void {
    const before = this.#keys;
    this.#isWhole = isWhole;
    const last = before.at(-1);
    if (!isWhole && last !== undefined) this.#anchor ??= { key: last, belowPx: 0 };
    if (before.length === keys.length && keys.every((key, at) => before[at] === key)) return;
    const index = new Map(keys.map((key, at) => [key, at]));
    if (this.#anchor !== null && !index.has(this.#anchor.key)) this.#anchor = this.#heir(index);
    this.#keys = keys;
    this.#index = index;
    if (this.#heights.size > HEIGHTS_MAX) {
      for (const key of this.#heights.keys()) if (!index.has(key)) this.#heights.delete(key);
    }
    this.rows.resize(0);
    this.rows.resize(keys.length);
  }

  /** Takes what a row was measured as; @returns whether that is news */
  measure(key: string, height: number): boolean {
    this.#heights.set(key, height);
    return this.rows.measure(this.indexOf(key), height) !== 0;
  }

  /** The window became wider or narrower: what was measured before is no longer true. */
  forgetHeights(): void {
    this.#heights.clear();
    this.rows.resize(0);
    this.rows.resize(this.#keys.length);
  }

  /** How far the list has to be scrolled for its anchor to be in its place. @param viewPx height of the window */
  scrollTop(viewPx: number): number {
    const end = Math.max(0, this.rows.height - viewPx);
    if (this.#anchor === null) return end;
    const lower = this.rows.top(this.indexOf(this.#anchor.key) + 1);
    return Math.min(end, Math.max(0, lower - this.#anchor.belowPx - viewPx));
  }

  /** The person scrolled: what lies at the lower edge now is the anchor. */
  scrolled(top: number, viewPx: number): void {
    const edge = top + viewPx;
    if (this.#isWhole && edge >= this.rows.height - END_PX) {
      this.#anchor = null;
      return;
    }
    const index = this.rows.at(edge);
    const key = this.#keys[index];
    this.#anchor = key === undefined ? null : { key, belowPx: this.rows.top(index + 1) - edge };
  }

  /** Puts a row so far below the upper edge of the window. */
  put(key: string, fromTopPx: number, viewPx: number): void {
    const index = this.indexOf(key);
    if (index < 0) return;
    const height = this.rows.top(index + 1) - this.rows.top(index);
    this.#anchor = { key, belowPx: fromTopPx + height - viewPx };
  }

  /** Goes to the end, and follows what comes. */
  toEnd(): void {
    this.#anchor = null;
  }

  /** The next row of those before that is still there, in the place where it lies. */
  #heir(index: ReadonlyMap<string, number>): Anchor | null {
    const anchor = this.#anchor;
    if (anchor === null) return null;
    const at = this.indexOf(anchor.key);
    const isThere = (key: string) => index.has(key);
    const near = this.#keys.slice(at).find(isThere) ?? this.#keys.slice(0, at).findLast(isThere);
    if (near === undefined) return null;
    const apart = this.rows.top(this.indexOf(near) + 1) - this.rows.top(at + 1);
    return { key: near, belowPx: anchor.belowPx + apart };
  }
}
