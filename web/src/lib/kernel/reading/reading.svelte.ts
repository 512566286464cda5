import { untrack } from 'svelte';
import { type Problem, toProblem } from '../api/problem.ts';
import { session } from '../session/session.svelte.ts';

/** Something that is read from the server, with all that a page must show of it. */
export class Reading<T> {
  /** What was read last; stays while it is read again. */
  data = $state.raw<T | undefined>(undefined);
  /** Why the last reading failed. */
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  readonly #load: () => Promise<T>;
  #turn = 0;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Reads it anew. */
  read = (): Promise<void> => this.readBy(this.#load);

  /**
   * Reads it another way: a longer list, or what a page is about now. Of readings that overlap the
   * last one counts, whichever answers first.
   */
  async readBy(load: () => Promise<T>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.busy = true;
    try {
      // An effect that reads must not run again with what the loader looks at.
      const data = await untrack(load);
      if (turn === this.#turn) {
        this.data = data;
        this.problem = null;
      }
    } catch (error) {
      if (turn === this.#turn) this.problem = toProblem(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  /** Forgets what was read. */
  clear(): void {
    this.#turn += 1;
    this.data = undefined;
    this.problem = null;
    this.busy = false;
  }
}

const kept = new Map<string, Reading<unknown>>();
session.onPersonChange(() => {
  for (const reading of kept.values()) reading.clear();
});

/**
 * The reading of this name, the same on every visit: a page that is come back to shows at once what
 * it showed, in its place, and reads anew behind it. Forgotten when another person signs in.
 * @param name unique for what is loaded
 */
export function reading<T>(name: string, load: () => Promise<T>): Reading<T> {
  const known = kept.get(name) as Reading<T> | undefined;
  if (known !== undefined) return known;
  const fresh = new Reading(load);
  kept.set(name, fresh);
  return fresh;
}
