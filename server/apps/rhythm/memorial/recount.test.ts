import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { holdRecords, settlePlays, writeSettled } from '../scoreboard/index.ts';
import { earnedLight } from './purse.ts';
import { lightOf } from './rules/light.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const CHARTS = [
  { id: 'arirang_0', level: 1 },
  { id: 'arirang_2', level: 7 },
  { id: 'polaris-gate_2', level: 12 },
];

const anyPlay = fc.record({
  chart: fc.nat({ max: CHARTS.length - 1 }),
  mode: fc.constantFrom('easy' as const, 'hard' as const),
  kind: fc.constantFrom('verified' as const, 'verified' as const, 'unverified' as const),
  modifiers: fc.constantFrom('', 'mirror', 'no-fail+speed-75'),
  score: fc.integer({ min: 0, max: 10_000_000 }),
  badges: fc.integer({ min: 0, max: 3 }),
});
type AnyPlay = typeof anyPlay extends fc.Arbitrary<infer P> ? P : never;

/** The light of these plays, counted from nothing: what their records come to. */
function recount(plays: AnyPlay[]): number {
  const verified = plays.filter(({ kind }) => kind === 'verified');
  const boards = Map.groupBy(verified, (play) => `${play.chart} ${play.mode} ${play.modifiers}`);
  return [...boards.values()].reduce((sum, all) => {
    const badges = Math.max(...all.map((play) => play.badges));
    const record = {
      score: Math.max(...all.map(({ score }) => score)),
      cleared: badges > 0,
      fullCombo: badges > 1,
      allArts: badges > 2,
      plays: all.length,
    };
    return sum + lightOf(record, CHARTS[all[0]?.chart ?? 0]?.level ?? 0);
  }, 0);
}

test('light equals a recount from all plays, and never shrinks by playing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPlay, { minLength: 1, maxLength: 25 }), async (plays) => {
      const ctx = madang.house.context('test');
      const playerId = ctx.newId();
      let before = 0;
      for (const { chart, mode, kind, modifiers, score, badges } of plays) {
        const chartId = CHARTS[chart]?.id ?? '';
        // A play stands on the board of its week as well: there it makes no light again.
        const all = ['', '2026-W47'].map((period) => ({
          board: { chartId, mode, kind, modifiers, period },
          playerId,
          playId: ctx.newId(),
          chartVersion: 1,
          score,
          playedAt: ctx.now,
          cleared: badges > 0,
          fullCombo: badges > 1,
          allArts: badges > 2,
        }));
        await ctx.transaction(async (ctx) =>
          writeSettled(ctx, settlePlays(await holdRecords(ctx, all), all)),
        );
        const light = await earnedLight(ctx, playerId);
        expect(light).toBeGreaterThanOrEqual(before);
        before = light;
      }
      expect(before).toBe(recount(plays));
    }),
    { numRuns: 25 },
  );
}, 120_000);
