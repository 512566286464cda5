import { SvelteMap } from 'svelte/reactivity';
import { nameCharts, type ChartName } from '../api.ts';
import { keptOr } from '../kept.ts';

/** Names that are asked for at once. */
const ASKED_MAX = 100;

/** What charts are called: lists of plays and records know them by their ids. */
class ChartNames {
  readonly #known = new SvelteMap<string, ChartName>();

  /** What a chart is called; undefined before it was wanted, or when nobody knows it. */
  of(chartId: string): ChartName | undefined {
    return this.#known.get(chartId);
  }

  /** Reads the names of those that are not known yet; without the house, those that were known last. */
  async want(chartIds: readonly string[]): Promise<void> {
    const missing = [...new Set(chartIds)].filter((id) => !this.#known.has(id));
    while (missing.length > 0) {
      const ids = missing.splice(0, ASKED_MAX);
      const names = await keptOr('chart-names', async () => [
        ...this.#known.values(),
        ...(await nameCharts(ids)),
      ]);
      for (const name of names) this.#known.set(name.id, name);
    }
  }
}

export const chartNames = new ChartNames();
