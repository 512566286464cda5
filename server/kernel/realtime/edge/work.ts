import { AT_WORK_MAX } from './limits.ts';

/** What an edge asked for: so much of it is worked on at a time, the rest waits its turn. */
export class Work {
  #waiting: (() => Promise<void>)[] = [];
  #atWork = 0;
  #isPaused = false;
  #idle: (() => void)[] = [];

  /** How much is worked on or waits. */
  get size(): number {
    return this.#waiting.length + this.#atWork;
  }

  /** @param task never fails */
  add(task: () => Promise<void>): void {
    this.#waiting.push(task);
    this.#begin();
  }

  /** Nothing more is begun. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#begin();
  }

  /** What waits is forgotten: nobody hears the answer any more. */
  close(): void {
    this.#waiting = [];
    this.#tellIdle();
  }

  /** Resolves when nothing is worked on and nothing waits. */
  idle(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #begin(): void {
    let next = 0;
    while (!this.#isPaused && this.#atWork < AT_WORK_MAX && next < this.#waiting.length) {
      const task = this.#waiting[next++];
      if (task) void this.#do(task);
    }
    if (next > 0) this.#waiting = this.#waiting.slice(next);
  }

  async #do(task: () => Promise<void>): Promise<void> {
    this.#atWork++;
    try {
      await task();
    } finally {
      this.#atWork--;
      if (this.size === 0) this.#tellIdle();
      this.#begin();
    }
  }

  #tellIdle(): void {
    for (const tell of this.#idle.splice(0)) tell();
  }
}
