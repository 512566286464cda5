/**
 * Where the rows of a long list lie, of which only those in sight are drawn: a row is as high as it was
 * measured, and until it was drawn as high as is guessed. All lengths in px.
 */
export class Rows {
  readonly #guess: (index: number) => number;
  #heights: number[] = [];
  /** Where each row begins, and one more: where the last one ends. */
  #tops: number[] = [0];
  /** How many of the tops are right. */
  #right = 1;

  /** @param guess how high a row that was never drawn may be */
  constructor(guess: (index: number) => number) {
    this.#guess = guess;
  }

  get count(): number {
    return this.#heights.length;
  }

  /** The height of all rows together. */
  get height(): number {
    return this.top(this.count);
  }

  /** Lets the list have so many rows; those that stay keep what was measured. */
  resize(count: number): void {
    this.#right = Math.min(this.#right, count + 1);
    this.#heights.length = Math.min(this.count, count);
    while (this.count < count) this.#heights.push(this.#guess(this.count));
    this.#tops.length = Math.min(this.#tops.length, count + 1);
  }

  /** Takes what a row was measured as; @returns by how much that differs from before */
  measure(index: number, height: number): number {
    const before = this.#heights[index];
    if (before === undefined || before === height) return 0;
    this.#heights[index] = height;
    this.#right = Math.min(this.#right, index + 1);
    return height - before;
  }

  /** Where a row begins; of the row behind the last one, where that ends. */
  top(index: number): number {
    for (; this.#right <= index; this.#right++) {
      const above = this.#right - 1;
      this.#tops[this.#right] = (this.#tops[above] ?? 0) + (this.#heights[above] ?? 0);
    }
    return this.#tops[index] ?? 0;
  }

  /** The row that lies at a height; the first or the last one where it lies outside. */
  at(y: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
