import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { findClosed } from '../../songs/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { readPurse } from '../purse.ts';
import { Constellation, Light } from '../schemas.ts';
import { SKY } from '../sky.ts';
import { opened, viewSky } from '../view.ts';

/** The night sky with one's own stars and light. */
export const readSky = action({
  operation: 'rhythm.memorial.readSky',
  summary: 'Read the night sky with your stars and your light',
  description:
    'Verified records make light, light finds stars, and a star may open a song or a chart. Without a token nothing is found and there is no light.',
  method: 'GET',
  path: '/rhythm/memorial/sky',
  permission: 'anyone',
  limit: READ_LIMIT,
  output: strict({ constellations: Type.Array(Constellation), light: Light }),
  async run(ctx) {
    const playerId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const [purse, closed] = await Promise.all([
      readPurse(ctx, playerId),
      findClosed(ctx, opened(SKY)),
    ]);
    return { constellations: viewSky(SKY, purse, closed), light: purse.light };
  },
});
