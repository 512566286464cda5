import { action } from '../../../../kernel/action/action.ts';
import { Instant, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { takeTurns } from '../../../../kernel/db/take-turns.ts';
import { starFound } from '../events.ts';
import { lightShort, starFar, starUnknown } from '../faults.ts';
import { FIND_LIMIT } from '../limits.ts';
import { earnedLight, purseOf, type Purse } from '../purse.ts';
import { refusalOf } from '../rules/reach.ts';
import type { Star } from '../rules/sky.ts';
import { Light, StarId } from '../schemas.ts';
import { SKY } from '../sky.ts';
import { findFound, insertFound, type Finding } from '../store.ts';

/** Finds a star: spends its price in light, once. What it opens is open from then on. */
export const findStar = action({
  operation: 'rhythm.memorial.findStar',
  summary: 'Find a star',
  description:
    'A star can be found next to one that is found already; first stars always. Finding one again changes nothing.',
  method: 'PUT',
  path: '/rhythm/memorial/stars/:starId',
  permission: 'guest',
  limit: FIND_LIMIT,
  params: strict({ starId: StarId }),
  output: strict({ starId: StarId, foundAt: Instant, light: Light }),
  faults: [starUnknown, starFar, lightShort],
  async run(ctx, { starId }) {
    const playerId = self(ctx);
    const star = SKY.stars.get(starId);
    if (!star) throw starUnknown();
    return ctx.transaction(async (ctx) => {
      await takeTurns(ctx.db, `rhythm.memorial ${playerId}`);
      const earned = await earnedLight(ctx, playerId);
      const isNew = await insertFound(ctx.db, playerId, askedBy(star), { earned, now: ctx.now });
      if (isNew) await ctx.emit(starFound, { playerId, starId });
      const purse = purseOf(earned, await findFound(ctx.db, playerId));
      const row = purse.found.get(starId);
      if (!row) throw refused(star, purse);
      return { starId, foundAt: row.foundAt.toISOString(), light: purse.light };
    });
  },
});

function askedBy({ id, price, first }: Star): Finding {
  const neighbours = first ? null : [...(SKY.neighbours.get(id) ?? [])];
  return { starId: id, price, neighbours };
}

function refused(star: Star, { found, light }: Purse): Error {
  const refusal = refusalOf(SKY, star, { found: new Set(found.keys()), left: light.left });
  if (refusal?.because === 'light') {
    return lightShort({ detail: `${refusal.missing} more light is needed: play to earn it.` });
  }
  return starFar({ detail: 'Find one of its neighbours first.' });
}
