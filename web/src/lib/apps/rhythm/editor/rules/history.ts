/** What was, what is and what was taken back: as many steps as are kept. */
export class History<T> {
  #past: T[] = [];
  #present: T;
  #future: T[] = [];
  readonly #stepsMax: number;

  /** @param stepsMax steps that can be taken back; older ones are forgotten */
  constructor(first: T, stepsMax: number) {
    this.#present = first;
    this.#stepsMax = stepsMax;
  }

  get present(): T {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** A new step; what was taken back before it is forgotten. */
  push(next: T): void {
    this.#past.push(this.#present);
    if (this.#past.length > this.#stepsMax) this.#past.shift();
    this.#present = next;
    this.#future = [];
  }

  /** The present in other words: no step of its own, as when only something else is chosen. */
  replace(present: T): void {
    this.#present = present;
  }

  /** Takes a step back; answers what is now. */
  undo(): T {
    const before = this.#past.pop();
    if (before !== undefined) {
      this.#future.push(this.#present);
      this.#present = before;
    }
    return this.#present;
  }

  /** Does again what was taken back; answers what is now. */
  redo(): T {
    const after = this.#future.pop();
    if (after !== undefined) {
      this.#past.push(this.#present);
      this.#present = after;
    }
    return this.#present;
  }
}
