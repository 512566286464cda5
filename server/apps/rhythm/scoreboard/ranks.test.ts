import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { settlePlay, type Best, type Outcome } from './rules/settle.ts';
import { holdRecords } from './hold.ts';
import { lastingBoard } from './lasting.ts';
import { settlePlays, writeSettled } from './settle.ts';
import { findRanks } from './store/ranks.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const playerId = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

/** The beginning of a twelve-day period. */
const FIRST_MS = 1640 * 1_036_800_000;

/** Scores that crowd where people's do: at the top, at ties and at the edges of buckets. */
const anyScore = fc.oneof(
  fc.constantFrom(0, 9, 10, 999, 1000, 99_999, 100_000, 9_999_999, 10_000_000),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 9_900_000, max: 10_000_000 }),
  fc.constantFrom(9_499_999, 9_500_000, 9_500_001, 9_999_000),
);
/** Moments that crowd: equal, around the edges of six hours and twelve days, and far apart. */
const anyMoment = fc.oneof(
  fc.integer({ min: 0, max: 400_000 }),
  fc.integer({ min: 0, max: 5_000 }).map((periods) => periods * 21_600),
  fc.integer({ min: 0, max: 90 }).map((periods) => periods * 1_036_800 - 1),
);
const anyPlay = fc.record({
  player: fc.integer({ min: 0, max: 14 }),
  score: anyScore,
  badge: fc.integer({ min: 0, max: 3 }),
  atS: anyMoment,
});

test('ranks and statistics equal a recount from all plays, after any interleaving', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPlay, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (plays, size) => {
        const chartId = `recount-${round++}_0`;
        const board = lastingBoard(chartId, 'hard');
        const toSettle = plays.map(({ player, score, badge, atS }, i) => ({
          playerId: playerId(player),
          board,
          playId: playerId(1000 + i),
          chartVersion: 1,
          score,
          cleared: badge > 0,
          fullCombo: badge > 1,
          allArts: badge > 2,
          playedAt: new Date(FIRST_MS + 1000 * atS),
        }));
        const ctx = madang.house.context('test');
        for (let i = 0; i < toSettle.length; i += size) {
          const group = toSettle.slice(i, i + size);
          await ctx.transaction(async (ctx) =>
            writeSettled(ctx, settlePlays(await holdRecords(ctx, group), group)),
          );
        }
        await expectRecount(chartId, toSettle);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

async function expectRecount(
  chartId: string,
  plays: (Outcome & { playerId: string })[],
): Promise<void> {
  const bests = new Map<string, Best>();
  for (const play of plays) {
    bests.set(play.playerId, settlePlay(bests.get(play.playerId) ?? null, play).best);
  }
  const order = [...bests].toSorted(
    ([idA, a], [idB, b]) =>
      b.score - a.score || a.reachedAt.getTime() - b.reachedAt.getTime() || (idA < idB ? -1 : 1),
  );
  const { writer } = madang.house.ground.database;
  const board = await writer.first<{ id: number } & Record<string, number>>(
    'select * from rhythm.board where chart_id = $1',
    [chartId],
  );
  const count = (is: (best: Best) => boolean) => order.filter(([, best]) => is(best)).length;
  expect(board).toMatchObject({
    players: order.length,
    plays: plays.length,
    score_sum: order.reduce((sum, [, best]) => sum + best.score, 0),
    clears: count((best) => best.cleared),
    full_combos: count((best) => best.fullCombo),
    all_arts: count((best) => best.allArts),
  });
  const id = board?.id ?? 0;
  const ids = order.map(([player]) => player);
  const ranks = await findRanks(
    writer,
    ids.map(() => id),
    ids,
  );
  expect(ranks.map(({ rank }) => rank)).toEqual(order.map((_, i) => i + 1));
}

test('settling: badges never go down, the score only rises, an equal one keeps its date', () => {
  const outcome = fc.record({
    playId: fc.uuid(),
    chartVersion: fc.constant(1),
    score: anyScore,
    cleared: fc.boolean(),
    fullCombo: fc.boolean(),
    allArts: fc.boolean(),
    playedAt: fc.date({ noInvalidDate: true }),
  });
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 30 }), (plays) => {
      let best: Best | null = null;
      for (const play of plays) {
        const before: Best | null = best;
        const settled = settlePlay(before, play);
        best = settled.best;
        expect(best.score).toBe(Math.max(before?.score ?? 0, play.score));
        expect(best.allArts && !best.fullCombo).toBe(false);
        expect(best.fullCombo && !best.cleared).toBe(false);
        if (before === null) continue;
        expect(before.cleared && !best.cleared).toBe(false);
        expect(before.fullCombo && !best.fullCombo).toBe(false);
        expect(before.allArts && !best.allArts).toBe(false);
        if (play.score < before.score) expect(best.reachedAt).toBe(before.reachedAt);
        if (play.score === before.score) {
          const [ms, formerMs] = [play.playedAt.getTime(), before.reachedAt.getTime()];
          expect(best.reachedAt.getTime()).toBe(Math.min(ms, formerMs));
        }
        expect(settled.newRecord).toBe(play.score > before.score);
      }
      expect(best?.plays).toBe(plays.length);
    }),
  );
});
