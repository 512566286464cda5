import { Loading } from './loading.svelte.ts';
import type { Page } from './shapes.ts';

/** A list that is read a page at a time. */
export class Paged<T> {
  readonly loading = new Loading<Page<T>>();
  readonly #read: (cursor: string | null) => Promise<Page<T>>;

  constructor(read: (cursor: string | null) => Promise<Page<T>>) {
    this.#read = read;
  }

  /** What was read so far; null before the first answer. */
  get items(): T[] | null {
    return this.loading.value?.items ?? null;
  }

  get hasMore(): boolean {
    return (this.loading.value?.next ?? null) !== null;
  }

  /** Reads the list from its start. */
  refresh(): Promise<void> {
    return this.loading.load(() => this.#read(null));
  }

  async more(): Promise<void> {
    const shown = this.loading.value;
    const next = shown?.next ?? null;
    if (shown === null || next === null || this.loading.busy) return;
    await this.loading.load(async () => {
      const page = await this.#read(next);
      return { items: [...shown.items, ...page.items], next: page.next };
    });
  }
}
