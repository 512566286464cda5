import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { ChartId } from '../../scoreboard/index.ts';
import { readChartFacts } from '../charts.ts';
import { NAMES_MAX, READ_LIMIT, SONG_ID_CHARS_MAX } from '../limits.ts';
import { SongId } from '../schemas.ts';

// As the pattern of ChartId, without its ends.
const ID = '[a-z0-9]+(-[a-z0-9]+)*_[0-9]{1,2}';

/** What charts are called: for lists of plays and records, which know charts by their ids. */
export const nameCharts = action({
  operation: 'rhythm.songs.nameCharts',
  summary: 'Read what charts are called',
  description:
    'Also of charts that are not offered any more. Unknown ones are missing in the answer.',
  method: 'GET',
  path: '/rhythm/songs/charts/names',
  permission: 'anyone',
  limit: READ_LIMIT,
  query: strict({
    ids: Type.String({
      pattern: `^${ID}(,${ID}){0,${NAMES_MAX - 1}}$`,
      maxLength: NAMES_MAX * (SONG_ID_CHARS_MAX + 4),
      description: `ids of charts, with commas between them; at most ${NAMES_MAX}`,
      examples: ['arirang_0,arirang_1'],
    }),
  }),
  output: strict({
    items: Type.Array(
      strict({
        id: ChartId,
        songId: SongId,
        title: strict({ ko: Type.String(), en: Type.String() }),
        difficulty: Type.Integer(),
        level: Type.Integer(),
      }),
    ),
  }),
  async run(ctx, { ids }) {
    const found = await readChartFacts(ctx, ids.split(','));
    const items = [...found.values()].map(({ id, songId, title, difficulty, level }) => {
      return { id, songId, title, difficulty, level };
    });
    return { items };
  },
});
