import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';

/**
 * Something that is read from the house: nothing yet, the value, or why there is none. A value that
 * was read stays while it is read anew, so nothing jumps.
 */
export class Loading<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  #turn = 0;

  /** Reads. Of two at once the later one counts, whichever answers first. */
  async load(read: () => Promise<T>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.busy = true;
    try {
      const value = await read();
      if (turn !== this.#turn) return;
      this.value = value;
      this.problem = null;
    } catch (error) {
      if (turn === this.#turn) this.problem = toProblem(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  /** Forgets the value: what comes next is something else. */
  clear(): void {
    this.#turn += 1;
    this.value = null;
    this.problem = null;
    this.busy = false;
  }
}
