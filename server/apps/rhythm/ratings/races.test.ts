import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { giveScores } from '../../../testing/records.ts';
import { rateAgain } from './rate.ts';
import { findPlace } from './store/order.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const cause = { reason: 'record', chartId: 'arirang_0', mode: 'hard' } as const;
const rate = (playerIds: string[]) =>
  rateAgain(madang.house.context('test'), playerIds, { cause, at: madang.clock.now() });
const someone = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

test('records set while their player is being rated are all in the rating at the end', async () => {
  const playerId = someone(1);
  const charts = ['arirang_0', 'arirang_1', 'arirang_2', 'canon-in-d_0', 'canon-in-d_1'];
  await Promise.all(
    charts.map(async (chartId) => {
      await giveScores(madang, [{ playerId, chartId, score: 9_000_000 }]);
      await rate([playerId]);
    }),
  );
  const { value } = await findPlace(madang.house.ground.database.writer, playerId);
  const { body } = await madang.nobody.get('/api/rhythm/songs');
  const levels = (body.items as { charts: { id: string; level: number }[] }[])
    .flatMap((song) => song.charts)
    .filter(({ id }) => charts.includes(id));
  expect(value).toBe(levels.reduce((sum, { level }) => sum + 65 * level, 0));
});

test('many rated at once in opposite orders wait for each other and lose nothing', async () => {
  const ids = Array.from({ length: 20 }, (_, i) => someone(100 + i));
  await giveScores(
    madang,
    ids.map((playerId, i) => ({ playerId, chartId: 'arirang_0', score: 7_000_000 + i * 100_000 })),
  );
  const ctx = () => madang.house.context('test');
  const inOneTransaction = (order: string[]) =>
    ctx().transaction(async (ctx) => {
      for (const id of order) await rateAgain(ctx, [id], { cause, at: ctx.now });
    });
  await Promise.all([inOneTransaction(ids), inOneTransaction(ids.toReversed()), rate(ids)]);
  const { writer } = madang.house.ground.database;
  const counts = await writer.rows<{ level: number; count: number }>(
    'select level, sum(count) as count from rhythm.rating_bucket group by level order by level',
  );
  const rated = await writer.first<{ count: number }>('select count(*) from rhythm.rating');
  expect(counts.map(({ count }) => count)).toEqual([rated?.count, rated?.count, rated?.count]);
  const days = await writer.rows(
    'select from rhythm.rating_day where changes <> 1 and player_id = any($1)',
    [ids],
  );
  expect(days).toEqual([]);
});
