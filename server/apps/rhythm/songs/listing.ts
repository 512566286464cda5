import { cursorWrong, packCursor, readCursor } from '../../../kernel/action/cursor.ts';

/** What the list of songs can be ordered by. */
export const SORTS = [
  'title',
  'artist',
  'added',
  'easiest',
  'hardest',
  'bpm',
  'length',
  'plays',
  'score',
] as const;
export type Sort = (typeof SORTS)[number];

/** What one has reached on a song, in one mode, on the charts that are asked for. */
export const STATES = ['unplayed', 'played', 'cleared', 'full-combo', 'all-arts'] as const;
export type State = (typeof STATES)[number];

/** The languages that titles are in. */
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Direction = 'asc' | 'desc';

/** Which songs are listed; null leaves a question open. */
export interface SongFilter {
  /** Words of the title, in either language, or of the artist. */
  text: string | null;
  levelMin: number | null;
  levelMax: number | null;
  difficulty: number | null;
  locked: boolean | null;
  state: State | null;
}

/** In which order songs are listed. */
export interface SongOrder {
  sort: Sort;
  language: Language;
  direction: Direction;
}

/** Where a song stands in an order: what it is ordered by, its title as that is ordered, and its id. */
export interface SongPlace {
  key: string | number;
  title: string;
  id: string;
}

/** The direction of an order that says none: the newest, hardest, most played and best come first. */
const DESCENDING: readonly Sort[] = ['added', 'hardest', 'plays', 'score'];

/** The direction that is meant where none is said. */
export function usualDirection(sort: Sort): Direction {
  return DESCENDING.includes(sort) ? 'desc' : 'asc';
}

/** What the cursor of an order has for what it is ordered by. */
function kindOf(sort: Sort): 'text' | 'real' | 'number' {
  if (sort === 'title' || sort === 'artist') return 'text';
  return sort === 'bpm' ? 'real' : 'number';
}

/** Packs where a page ends, with its order: it goes on in no other. */
export function packPlace(order: SongOrder, { key, title, id }: SongPlace): string {
  return packCursor([order.sort, order.language, order.direction, key, title, id]);
}

/**
 * Where the page before ended; null without a cursor.
 * @throws inputWrong when the cursor is none of this list, or of another order
 */
export function readPlace(cursor: string | undefined, order: SongOrder): SongPlace | null {
  const shape = ['text', 'text', 'text', kindOf(order.sort), 'text', 'text'] as const;
  const parts = readCursor(cursor, shape);
  if (parts === null) return null;
  const [sort, language, direction, key, title, id] = parts;
  const isSame =
    sort === order.sort && language === order.language && direction === order.direction;
  if (!isSame) throw cursorWrong();
  return { key: key ?? '', title: String(title), id: String(id) };
}
