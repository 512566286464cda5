import { language } from '$lib/kernel/language/language.svelte.ts';
import { Rows } from '$lib/kernel/virtual/rows.ts';
import { listSongs, type SongPage } from '../api.ts';
import { Loading } from '../loading.svelte.ts';
import type { Mode, Song } from '../shapes.ts';
import { queryText, WHOLE, type SongQuery } from './song-query.ts';

const MODE_KEY = 'madang.rhythm.mode';

/** What was read of the list. */
interface Read {
  /** What was asked for, in one text: another is another list. */
  asked: string;
  pages: { cursor: string | null; page: SongPage }[];
  /** Songs that fit, on all pages. */
  total: number;
  songs: Song[];
  /** Where they lie on the page. */
  rows: Rows;
}

/** The song list and how it is looked at. It outlives the page, so that going back finds it as it was. */
class Shelf {
  readonly read = new Loading<Read>();
  /** The row that was in the middle when the page was left. */
  at = 0;
  #query: SongQuery = WHOLE;
  #mode = $state<Mode>(localStorage.getItem(MODE_KEY) === 'hard' ? 'hard' : 'easy');

  get mode(): Mode {
    return this.#mode;
  }

  set mode(mode: Mode) {
    this.#mode = mode;
    localStorage.setItem(MODE_KEY, mode);
  }

  /** The address of the list as it was looked at last. */
  get address(): string {
    return `/rhythm${queryText(this.#query)}`;
  }

  /** A song that the list has read; undefined where it has not. */
  find(songId: string): Song | undefined {
    return this.read.value?.songs.find(({ id }) => id === songId);
  }

  /**
   * Shows what is asked for. A list that is there already stays as it is, and only the page with the
   * row that is looked at is read anew: records may have changed.
   */
  async show(query: SongQuery): Promise<void> {
    this.#query = query;
    const shown = this.read.value;
    const asked = this.#asked();
    if (shown === null || shown.asked !== asked) return this.refresh();
    await this.#reread(shown, this.at);
  }

  /** Reads the list from its start, keeping what is shown until then. */
  async refresh(): Promise<void> {
    const query = this.#query;
    const asked = this.#asked();
    await this.read.load(async () => {
      const page = await listSongs(query, this.mode, null);
      return listOf({ asked, pages: [{ cursor: null, page }] });
    });
  }

  /** Reads the next page on. */
  async more(): Promise<void> {
    const shown = this.read.value;
    const cursor = shown?.pages.at(-1)?.page.next ?? null;
    if (shown === null || cursor === null || this.read.busy) return;
    const query = this.#query;
    await this.read.load(async () => {
      const page = await listSongs(query, this.mode, cursor);
      return listOf({ ...shown, pages: [...shown.pages, { cursor, page }] }, shown.rows);
    });
  }

  async #reread(shown: Read, at: number): Promise<void> {
    let place = 0;
    let left = at;
    while (place < shown.pages.length - 1 && left >= (shown.pages[place]?.page.items.length ?? 0)) {
      left -= shown.pages[place]?.page.items.length ?? 0;
      place += 1;
    }
    const { cursor = null } = shown.pages[place] ?? {};
    const query = this.#query;
    await this.read.load(async () => {
      const page = await listSongs(query, this.mode, cursor);
      const pages = shown.pages.with(place, { cursor, page });
      return listOf({ ...shown, pages }, shown.rows);
    });
  }

  /** What the answer depends on. */
  #asked(): string {
    const isOwn = this.#query.sort === 'score' || this.#query.state !== null;
    return `${language.current} ${isOwn ? this.#mode : ''} ${queryText(this.#query)}`;
  }
}

/** Puts pages together. A song that moved from one to the other meanwhile stands there once. */
function listOf({ asked, pages }: Pick<Read, 'asked' | 'pages'>, rows?: Rows): Read {
  const songs = [
    ...new Map(pages.flatMap(({ page }) => page.items).map((song) => [song.id, song])).values(),
  ];
  const total = pages[0]?.page.total ?? songs.length;
  return {
    asked,
    pages,
    songs,
    total,
    rows: rows ?? new Rows((at) => guess(shelf.read.value?.songs[at])),
  };
}

/** How high a song's card is with the space below it, in px: so much for itself and for each chart. */
function guess(song: Song | undefined): number {
  // On a narrow screen the figures of a chart stand below it.
  return 130 + (innerWidth < 900 ? 92 : 54) * (song?.charts.length ?? 3);
}

export const shelf = new Shelf();
