import { listSongs } from '../api.ts';
import { Loading } from '../loading.svelte.ts';
import type { Mode, Song } from '../shapes.ts';
import type { Order } from './song-order.ts';

const MODE_KEY = 'madang.rhythm.mode';

/** The song list and how it is looked at. It outlives the page, so that going back finds it as it was. */
class Shelf {
  readonly songs = new Loading<Song[]>();
  /** Where the list goes on; null at its end. */
  next = $state<string | null>(null);
  query = $state('');
  order = $state<Order>('title');
  #mode = $state<Mode>(localStorage.getItem(MODE_KEY) === 'hard' ? 'hard' : 'easy');

  get mode(): Mode {
    return this.#mode;
  }

  set mode(mode: Mode) {
    this.#mode = mode;
    localStorage.setItem(MODE_KEY, mode);
  }

  /** Reads the list from its start, keeping what is shown until then. */
  async refresh(): Promise<void> {
    await this.songs.load(async () => {
      const page = await listSongs(null);
      this.next = page.next;
      return page.items;
    });
  }

  /** Reads the next page on. */
  async more(): Promise<void> {
    const { next } = this;
    if (next === null || this.songs.busy) return;
    await this.songs.load(async () => {
      const page = await listSongs(next);
      this.next = page.next;
      return [...(this.songs.value ?? []), ...page.items];
    });
  }
}

export const shelf = new Shelf();
