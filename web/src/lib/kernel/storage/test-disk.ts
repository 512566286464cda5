import type { Shelf } from './keys.ts';

/** A disk of a test: what `localStorage` is, with a size. */
export class Disk implements Shelf {
  readonly items = new Map<string, string>();
  /** How many items it takes. */
  room = Infinity;

  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.items.size >= this.room && !this.items.has(key))
      throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}
