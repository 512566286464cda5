import { oneOf, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { Mode } from '../scoreboard/index.ts';
import { DIFFICULTY_MAX, SEARCH_CHARS_MAX, SONGS_PAGE_MAX } from './limits.ts';
import {
  LANGUAGES,
  SORTS,
  STATES,
  usualDirection,
  type SongFilter,
  type SongOrder,
} from './listing.ts';

const Level = Type.Optional(Type.Integer({ minimum: 1, maximum: 15 }));

/** What one may ask of the list of songs. */
export const SongListQuery = strict({
  cursor: Type.Optional(Type.String({ maxLength: 400, description: '`next` of the page before' })),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: SONGS_PAGE_MAX, default: SONGS_PAGE_MAX }),
  ),
  sort: Type.Optional(
    oneOf(SORTS, {
      default: 'title',
      description:
        '`added` is the newest first; `easiest` and `hardest` go by the lowest and highest level ' +
        'of a song; `plays` counts everybody and is up to a minute old; `score` is your best, and ' +
        'what you have not played comes last',
    }),
  ),
  direction: Type.Optional(
    oneOf(['asc', 'desc'], {
      description: 'unless said, `desc` for `added`, `hardest`, `plays` and `score`',
    }),
  ),
  language: Type.Optional(
    oneOf(LANGUAGES, { default: 'ko', description: 'which titles decide the order' }),
  ),
  q: Type.Optional(
    Type.String({
      maxLength: SEARCH_CHARS_MAX,
      description: 'words, or parts of them, of the titles and the artist, in any order',
      examples: ['달빛'],
    }),
  ),
  levelMin: Level,
  levelMax: Level,
  difficulty: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: DIFFICULTY_MAX,
      description: 'songs with a chart in this slot, and of these levels',
    }),
  ),
  locked: Type.Optional(Type.Boolean({ description: 'closed at the start, or not' })),
  mode: Type.Optional(Mode),
  state: Type.Optional(
    oneOf(STATES, { description: 'what you have reached in `mode` on the charts that fit' }),
  ),
});
type SongListQuery = Static<typeof SongListQuery>;

/** The order that is asked for. */
export function orderOf({ sort = 'title', language = 'ko', direction }: SongListQuery): SongOrder {
  return { sort, language, direction: direction ?? usualDirection(sort) };
}

/** The filters that are asked for. */
export function filterOf(asked: SongListQuery): SongFilter {
  return {
    text: asked.q?.replaceAll('\0', ' ').trim() || null,
    levelMin: asked.levelMin ?? null,
    levelMax: asked.levelMax ?? null,
    difficulty: asked.difficulty ?? null,
    locked: asked.locked ?? null,
    state: asked.state ?? null,
  };
}
