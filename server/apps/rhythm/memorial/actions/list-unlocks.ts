import { action } from '../../../../kernel/action/action.ts';
import { packCursor, readCursor } from '../../../../kernel/action/cursor.ts';
import { pageOf, pageQuery, strict } from '../../../../kernel/action/schema.ts';
import { findPlayed } from '../../scoreboard/index.ts';
import { listClosed } from '../../songs/index.ts';
import { READ_LIMIT } from '../limits.ts';
import { openerOf } from '../rules/sky.ts';
import { Unlock } from '../schemas.ts';
import { SKY } from '../sky.ts';
import { findFound } from '../store.ts';

/** The charts that are closed at the start, and which of them are open to the one who asks. */
export const listUnlocks = action({
  operation: 'rhythm.memorial.listUnlocks',
  summary: 'List the closed charts and which of them are open to you',
  description: 'By chart id. Charts that are not listed are open to everybody.',
  method: 'GET',
  path: '/rhythm/memorial/unlocks',
  permission: 'anyone',
  limit: READ_LIMIT,
  query: strict(pageQuery),
  output: pageOf(Unlock),
  async run(ctx, { cursor, limit = 20 }) {
    const key = readCursor(cursor, ['text']) as [string] | null;
    const playerId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const [charts, stars] = await Promise.all([
      listClosed(ctx, key?.[0] ?? null, limit + 1),
      playerId === null ? [] : findFound(ctx.db, playerId),
    ]);
    const page = charts.slice(0, limit);
    const ids = page.map(({ id }) => id);
    const played = playerId === null ? new Set() : await findPlayed(ctx, playerId, ids);
    const found = new Set(stars.map(({ starId }) => starId));
    const items = page.map((chart) => {
      const star = openerOf(SKY, chart);
      return {
        chartId: chart.id,
        songId: chart.songId,
        open: (star !== null && found.has(star.id)) || played.has(chart.id),
        star: star && { id: star.id, name: star.name },
      };
    });
    const last = page.at(-1);
    return { items, next: charts.length > limit && last ? packCursor([last.id]) : null };
  },
});
