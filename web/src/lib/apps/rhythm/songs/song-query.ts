/** How the list of songs can be ordered. */
export const SORTS = [
  'title',
  'artist',
  'added',
  'plays',
  'easiest',
  'hardest',
  'bpm',
  'length',
  'score',
] as const;
export type Sort = (typeof SORTS)[number];

/** What one has reached on a song. */
export const STATES = ['unplayed', 'played', 'cleared', 'full-combo', 'all-arts'] as const;
export type State = (typeof STATES)[number];

/** Levels and difficulty slots that can be chosen. */
export const LEVELS = Array.from({ length: 15 }, (_, at) => at + 1);
export const SLOTS = [0, 1, 2, 3];

/** What of the catalogue is shown, and how. It stands in the address: it can be shared and gone back to. */
export interface SongQuery {
  text: string;
  sort: Sort;
  /** Against the usual direction of the order. */
  turned: boolean;
  levelMin: number | null;
  levelMax: number | null;
  difficulty: number | null;
  state: State | null;
}

/** Everything, by title. */
export const WHOLE: SongQuery = {
  text: '',
  sort: 'title',
  turned: false,
  levelMin: null,
  levelMax: null,
  difficulty: null,
  state: null,
};

/** Orders whose greatest come first. */
const DESCENDING: readonly Sort[] = ['added', 'hardest', 'plays', 'score'];

/** The direction that the house is asked for. */
export function directionOf({ sort, turned }: SongQuery): 'asc' | 'desc' {
  return DESCENDING.includes(sort) === turned ? 'asc' : 'desc';
}

/** How many filters are set. */
export function filterCount({ levelMin, levelMax, difficulty, state }: SongQuery): number {
  const levels = levelMin !== null || levelMax !== null;
  return Number(levels) + Number(difficulty !== null) + Number(state !== null);
}

/** What an address asks for; what it says wrong is left out. */
export function readQuery(params: Pick<URLSearchParams, 'get'>): SongQuery {
  const [, levelMin = null, levelMax = null] =
    /^(\d*)-(\d*)$/.exec(params.get('level') ?? '') ?? [];
  return {
    text: params.get('q')?.slice(0, 100) ?? '',
    sort: wordOf(SORTS, params.get('sort')) ?? 'title',
    turned: params.get('turned') === '1',
    levelMin: numberOf(LEVELS, levelMin),
    levelMax: numberOf(LEVELS, levelMax),
    difficulty: numberOf(SLOTS, params.get('slot')),
    state: wordOf(STATES, params.get('state')),
  };
}

/** The part of the address that asks for it: `?sort=plays`, or nothing for the whole by title. */
export function queryText(query: SongQuery): string {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  if (query.sort !== 'title') params.set('sort', query.sort);
  if (query.turned) params.set('turned', '1');
  if (query.levelMin !== null || query.levelMax !== null) {
    params.set('level', `${query.levelMin ?? ''}-${query.levelMax ?? ''}`);
  }
  if (query.difficulty !== null) params.set('slot', String(query.difficulty));
  if (query.state !== null) params.set('state', query.state);
  return params.size === 0 ? '' : `?${params}`;
}

/**
 * What is searched for while somebody types: without a consonant or vowel at the end that waits for the
 * rest of its syllable, which no title has.
 */
export function settledText(text: string): string {
  return text.replace(/[ㄱ-ㅣ]$/, '').trim();
}

function wordOf<const W extends string>(words: readonly W[], text: string | null): W | null {
  return words.find((word) => word === text) ?? null;
}

function numberOf(numbers: readonly number[], text: string | null): number | null {
  return numbers.find((number) => String(number) === text) ?? null;
}
