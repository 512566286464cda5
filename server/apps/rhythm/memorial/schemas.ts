import { Instant, oneOf, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { ChartId } from '../scoreboard/index.ts';
import { STAR_ID_CHARS_MAX } from './limits.ts';

/** The readable id of a star. */
export const StarId = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: STAR_ID_CHARS_MAX,
  examples: ['lamp-wick'],
});

const Text = strict({ ko: Type.String(), en: Type.String() });

/** What a player has of light. */
export const Light = strict({
  earned: Type.Integer({ description: 'by all verified records' }),
  spent: Type.Integer({ description: 'on the stars that were found' }),
  left: Type.Integer({ minimum: 0 }),
});

/** A chart that a star opens. */
const OpenedChart = strict({ id: ChartId, difficulty: Type.Integer(), level: Type.Integer() });

/** What a star opens. */
const Opening = strict({
  kind: oneOf(['song', 'chart']),
  songId: Type.String(),
  title: Text,
  charts: Type.Array(OpenedChart, { description: 'the easiest first' }),
});

/** A star as its visitor sees it. */
export const Star = strict({
  id: StarId,
  name: Text,
  words: orNull(Text),
  x: Type.Number({ description: 'from the left, on a sky of 1600 by 1200' }),
  y: Type.Number({ description: 'from above' }),
  magnitude: Type.Integer({ minimum: 1, maximum: 4, description: '1 is the brightest' }),
  hue: oneOf(['white', 'gold', 'blue', 'red']),
  price: Type.Integer({ minimum: 1, description: 'in light' }),
  opens: orNull(Opening),
  distance: oneOf(['found', 'near', 'far'], {
    description: 'near: next to one that is found, or a first one; far: further on',
  }),
  foundAt: orNull(Instant),
});

/** Two neighbours, by their ids. */
const Edge = strict({ from: StarId, to: StarId });

/** Stars that make one picture. */
export const Constellation = strict({
  id: Type.String(),
  name: Text,
  story: Text,
  stars: Type.Array(Star),
  lines: Type.Array(Edge, { description: 'the lines of its picture' }),
  paths: Type.Array(Edge, { description: 'ways to stars of other constellations' }),
});

/** A closed chart, and whether it is open to the one who asks. */
export const Unlock = strict({
  chartId: ChartId,
  songId: Type.String(),
  open: Type.Boolean({ description: 'its star is found, or it was played before it was closed' }),
  star: orNull(strict({ id: StarId, name: Text })),
});
