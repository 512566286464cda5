import { Reading } from './reading.svelte.ts';

/** A page of a list as the house answers it. */
export interface Page<T> {
  items: T[];
  /** Where the next page starts; null at the end. */
  next: string | null;
}

/** A list that is read a page at a time, with all that a page must show of it. */
export class Paged<T> {
  readonly reading: Reading<Page<T>>;
  readonly #read: (cursor: string | null) => Promise<Page<T>>;

  constructor(read: (cursor: string | null) => Promise<Page<T>>) {
    this.#read = read;
    this.reading = new Reading(() => read(null));
  }

  /** What was read so far; undefined before the first answer. */
  get items(): T[] | undefined {
    return this.reading.data?.items;
  }

  get hasMore(): boolean {
    return (this.reading.data?.next ?? null) !== null;
  }

  /** Reads the list from its start. */
  refresh = (): Promise<void> => this.reading.read();

  /** Reads the next page behind what is there. */
  more = async (): Promise<void> => {
    const shown = this.reading.data;
    const next = shown?.next ?? null;
    if (shown === undefined || next === null || this.reading.busy) return;
    await this.reading.readBy(async () => {
      const page = await this.#read(next);
      return { items: [...shown.items, ...page.items], next: page.next };
    });
  };

  /** Shows the list without what `leave` is true of: it was taken away just now. */
  drop(leave: (item: T) => boolean): void {
    const shown = this.reading.data;
    if (shown === undefined) return;
    this.reading.data = { ...shown, items: shown.items.filter((item) => !leave(item)) };
  }
}
