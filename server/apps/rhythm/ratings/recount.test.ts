import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { giveScores, type GivenScore } from '../../../testing/records.ts';
import { catalogueChanged } from '../catalogue/index.ts';
import { holdRecords, placeText, reviseRecords } from '../scoreboard/index.ts';
import { listCharts } from '../songs/index.ts';
import { onRecordSet } from './listeners/on-record-set.ts';
import { followLevels } from './jobs/follow-levels.ts';
import { furnishRatings, makeSamples } from './furnish.ts';
import { rateAgain } from './rate.ts';
import { readRecords } from './records.ts';
import { recountPart } from './recount.ts';
import { ratingOf } from './rules/rating.ts';
import { findPlace } from './store/order.ts';

let madang: Madang;
let chartIds: string[];
beforeAll(async () => {
  madang = await openMadang();
  chartIds = (await listCharts(madang.house.context('test'))).map(({ id }) => id);
});
afterAll(() => madang.close());

const db = () => madang.house.ground.database.writer;
const house = () => madang.house.context('test');
let people = 0;
/** Nobody's id: ratings ask for no profile. */
const someone = () => `00000000-0000-4000-8000-${String(++people).padStart(12, '0')}`;

/** Whether ratings, ranks, counts and histories of all are what a count of all records gives. */
async function expectCounted(): Promise<void> {
  const ids = (
    await db().rows<{ id: string }>('select distinct player_id as id from rhythm.record')
  ).map(({ id }) => id);
  const byPlayer = Map.groupBy(await readRecords(house(), ids), ({ playerId }) => playerId);
  const wanted = [...byPlayer]
    .map(([playerId, records]) => ({ playerId, value: ratingOf(records) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => (a.playerId < b.playerId ? -1 : 1));
  const rows = await db().rows<{ playerId: string; value: number }>(
    'select player_id as "playerId", value from rhythm.rating order by player_id',
  );
  expect(rows).toEqual(wanted);
  for (const { playerId, value } of wanted.slice(0, 5)) {
    const rank = 1 + wanted.filter((other) => other.value > value).length;
    expect(await findPlace(db(), playerId)).toMatchObject({ value, rank, total: wanted.length });
  }
  expect(await db().rows('select * from rhythm.rating_bucket where count < 0')).toEqual([]);
  const last = await db().rows<{ playerId: string; value: number }>(
    `select distinct on (player_id) player_id as "playerId", value from rhythm.rating_day
     order by player_id, day desc`,
  );
  const values = new Map(wanted.map(({ playerId, value }) => [playerId, value]));
  for (const { playerId, value } of last) expect(value).toBe(values.get(playerId) ?? 0);
  expect(new Set(last.map(({ playerId }) => playerId))).toEqual(
    new Set([...values.keys(), ...last.map(({ playerId }) => playerId)]),
  );
}

type Step =
  | { kind: 'score'; player: number; chart: number; mode: 'easy' | 'hard'; score: number }
  | {
      kind: 'revised';
      player: number;
      chart: number;
      mode: 'easy' | 'hard';
      score: number | null;
    }
  | { kind: 'work' }
  | { kind: 'hear'; backwards: boolean; twice: boolean }
  | { kind: 'wait'; hours: number };

const where = {
  player: fc.integer({ min: 0, max: 4 }),
  chart: fc.integer({ min: 0, max: 34 }),
  mode: fc.constantFrom('easy' as const, 'hard' as const),
};
const score = fc.integer({ min: 4_500_000, max: 10_000_000 });
const scored = fc.record({ kind: fc.constant('score' as const), ...where, score });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: scored },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('revised' as const),
      ...where,
      score: fc.option(score),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'work' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hear' as const),
      backwards: fc.boolean(),
      twice: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.nat(30) }) },
);

test('ratings equal a recount, whatever is heard when, in which order and how often', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 60 }), async (steps) => {
      const players = Array.from({ length: 5 }, someone);
      const unheard: Parameters<typeof rateAgain>[] = [];
      const hear = async (backwards: boolean, twice: boolean) => {
        const calls = backwards ? unheard.splice(0).toReversed() : unheard.splice(0);
        await Promise.all(calls.map((call) => rateAgain(...call)));
        if (twice) await Promise.all(calls.map((call) => rateAgain(...call)));
      };
      for (const step of steps) {
        if (step.kind === 'hear') await hear(step.backwards, step.twice);
        else if (step.kind === 'work') await madang.work();
        else if (step.kind === 'wait') madang.clock.advance({ hours: step.hours });
        else {
          const { mode } = step;
          const [playerId, chartId] = [players[step.player] ?? '', chartIds[step.chart] ?? ''];
          if (step.kind === 'revised') await revise({ playerId, chartId, mode }, step.score);
          else await giveScores(madang, [{ playerId, chartId, mode, score: step.score }]);
          const reason = step.kind === 'score' ? ('record' as const) : ('revised' as const);
          const at = madang.clock.now();
          unheard.push([house(), [playerId], { cause: { reason, chartId, mode }, at }]);
        }
      }
      await madang.work();
      await hear(false, false);
      await expectCounted();
    }),
    { numRuns: 30 },
  );
}, 120_000);

/** What is left of a record once plays of it are void: a lower score, or nothing. */
async function revise(of: Omit<GivenScore, 'score'>, score: number | null): Promise<void> {
  const { playerId, chartId, mode = 'hard' } = of;
  const board = { chartId, mode, kind: 'verified', modifiers: '', period: '' } as const;
  const place = { playerId, board };
  await house().transaction(async (ctx) => {
    const held = await holdRecords(ctx, [place]);
    const before = held.bests.get(placeText(place));
    if (!before) return;
    const best = score === null ? null : { ...before, score: Math.min(before.score, score) };
    await reviseRecords(ctx, held, [{ ...place, best }]);
  });
}

describe('when ratings are counted by something else', () => {
  test('a chart that gets another level has its players counted again, and says so', async () => {
    const [playerId, other] = [someone(), someone()];
    await giveScores(madang, [
      { playerId, chartId: 'korobeiniki_0', score: 10_000_000 },
      { playerId: other, chartId: 'korobeiniki_1', score: 10_000_000 },
    ]);
    await madang.work();
    await followLevels.run(house(), {});
    const valueOf = async (id: string) => (await findPlace(db(), id)).value;
    const [before, beside] = [await valueOf(playerId), await valueOf(other)];
    await db().change(`update rhythm.chart set level = level + 2 where id = 'korobeiniki_0'`);
    await followLevels.run(house(), {});
    await madang.work();
    expect(await valueOf(playerId)).toBe((before ?? 0) + 200);
    expect(await valueOf(other)).toBe(beside);
    const [day] = await db().rows('select * from rhythm.rating_day where player_id = $1', [
      playerId,
    ]);
    expect(day).toMatchObject({ changes: 2, reason: 'record' });
    await expectCounted();
  });

  test('a curator who changes a level is heard at once', async () => {
    const playerId = someone();
    await giveScores(madang, [{ playerId, chartId: 'korobeiniki_1', score: 10_000_000 }]);
    await madang.work();
    const before = (await findPlace(db(), playerId)).value ?? 0;
    await db().change(`update rhythm.chart set level = level + 1 where id = 'korobeiniki_1'`);
    const change = {
      subject: 'chart',
      id: 'korobeiniki_1',
      change: 'saved',
      version: 2,
      why: '',
    } as const;
    await house().transaction((ctx) => ctx.emit(catalogueChanged, change));
    await madang.work();
    expect((await findPlace(db(), playerId)).value).toBe(before + 100);
    await expectCounted();
  });

  test('other rules have everybody counted again at the next start, part by part', async () => {
    const many = Array.from({ length: 450 }, someone);
    await giveScores(
      madang,
      many.map((playerId) => ({ playerId, chartId: 'korobeiniki_2', score: 9_000_000 })),
    );
    await madang.work();
    // One that nobody should have any more, and some that are wrong.
    await db().change('update rhythm.rating set value = value + 7 where player_id = any($1)', [
      many.slice(0, 300),
    ]);
    const lost = someone();
    await db().change('insert into rhythm.rating values ($1, 5, now())', [lost]);
    await furnishRatings(house());
    await madang.work();
    expect((await findPlace(db(), lost)).value).toBe(5);
    await db().change(`update rhythm.rated_rules set revision = 'of before'`);
    await furnishRatings(house());
    await madang.work();
    await expectCounted();
    expect(madang.logged()).toContain('ratings were counted again');
  });

  test('who had records before there were ratings gets a history by the days of those', async () => {
    const playerId = someone();
    const day = (days: number) => new Date(madang.clock.now().getTime() - days * 86_400_000);
    await giveScores(madang, [
      { playerId, chartId: 'arirang_0', score: 8_000_000, at: day(9) },
      { playerId, chartId: 'arirang_1', score: 8_000_000, at: day(5) },
    ]);
    // Before any listener has heard of them.
    let after: string | null = null;
    do ({ next: after } = await recountPart(house(), after === null ? {} : { after }));
    while (after !== null);
    const days = await db().rows<{ value: number; reason: string }>(
      'select value, reason from rhythm.rating_day where player_id = $1 order by day',
      [playerId],
    );
    expect(days).toHaveLength(2);
    expect(days[1]?.value).toBe((await findPlace(db(), playerId)).value);
    await expectCounted();
  });
});

test('samples are rated at once, and only in a house where nobody is', async () => {
  const fresh = await openMadang();
  const writer = fresh.house.ground.database.writer;
  const [first, second] = [someone(), someone()];
  await giveScores(fresh, [{ playerId: first, chartId: 'arirang_0', score: 9_000_000 }]);
  await makeSamples(fresh.house.context('test'));
  expect((await findPlace(writer, first)).rank).toBe(1);
  await giveScores(fresh, [{ playerId: second, chartId: 'arirang_0', score: 9_500_000 }]);
  await makeSamples(fresh.house.context('test'));
  expect((await findPlace(writer, second)).rank).toBeNull();
  await fresh.close();
});

test('what a listener hears twice counts once', async () => {
  const playerId = someone();
  await giveScores(madang, [{ playerId, chartId: 'arirang_0', score: 9_000_000 }]);
  const event = { playerId, chartId: 'arirang_0', mode: 'hard' } as never;
  const facts = { id: someone(), at: madang.clock.now(), actorId: null, origin: null };
  for (let i = 0; i < 3; i++) await onRecordSet.run(house(), event, facts);
  const days = await db().rows<{ changes: number }>(
    'select changes from rhythm.rating_day where player_id = $1',
    [playerId],
  );
  expect(days).toEqual([{ changes: 1 }]);
});
