import { SvelteMap } from 'svelte/reactivity';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { listUnlocks } from './api.ts';
import type { Unlock } from './shapes.ts';

/** Which charts are closed to who is here, and the stars that open them. */
class Locks {
  readonly #byChart = new SvelteMap<string, Unlock>();
  #reading: Promise<void> | null = null;

  constructor() {
    session.onPersonChange(() => {
      const known = this.#reading !== null;
      this.#byChart.clear();
      this.#reading = null;
      if (known) void this.read();
    });
  }

  /** The lock on a chart; null when it is open, or nothing is known of it yet. */
  on(chartId: string): Unlock | null {
    const unlock = this.#byChart.get(chartId);
    return unlock === undefined || unlock.open ? null : unlock;
  }

  /** The lock that a whole song is under: all its charts wait for one star. Null when one of them is open. */
  onAll(chartIds: readonly string[]): Unlock | null {
    const all = chartIds.map((id) => this.on(id));
    return all.every((unlock) => unlock !== null) ? (all[0] ?? null) : null;
  }

  /** Reads them, unless they are known. Without the house nothing is locked here; it refuses by itself. */
  read(): Promise<void> {
    this.#reading ??= this.refresh();
    return this.#reading;
  }

  /** Reads them anew. */
  async refresh(): Promise<void> {
    try {
      const unlocks = await listUnlocks();
      this.#byChart.clear();
      for (const unlock of unlocks) this.#byChart.set(unlock.chartId, unlock);
    } catch {
      this.#reading = null;
    }
  }
}

export const locks = new Locks();
