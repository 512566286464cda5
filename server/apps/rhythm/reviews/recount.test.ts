import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import {
  modifiedPlayOf,
  oddPlayOf,
  playOf,
  readChart,
  submit,
  type ReadChart,
} from '../../../testing/plays.ts';
import { boardsDiffer, settleAll } from '../../../testing/recount.ts';

let madang: Madang;
let chart: ReadChart;
let players: TestPerson[];
let curators: TestPerson[];
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_0');
  players = [await madang.person(), await madang.person(), await madang.person('guest')];
  curators = [await madang.person('curator'), await madang.person('administrator')];
});
afterAll(() => madang.close());

/** Few logs, so that players often reach the same score. */
const anyPlay = fc.record({
  does: fc.constant('play' as const),
  who: fc.nat({ max: 2 }),
  mode: fc.constantFrom('easy' as const, 'hard' as const),
  modifiers: fc.constantFrom({}, {}, { noFail: true }, { speed: 125 as const, mirror: true }),
  kind: fc.constantFrom('proven', 'proven', 'odd', 'claim'),
  skill: fc.record({
    seed: fc.integer({ min: 1, max: 3 }),
    missRate: fc.constantFrom(0, 0.1, 0.97),
  }),
});
const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyPlay },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('retry' as const), of: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('decide' as const),
      of: fc.nat(),
      by: fc.nat({ max: 1 }),
      decision: fc.constantFrom('accept', 'keep', 'void', 'undo', 'undo'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('settle' as const) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Steps that are taken at once, and hours until the next: over the ends of weeks and of a season. */
const anyMoment = fc.record({
  steps: fc.array(anyStep, { minLength: 1, maxLength: 5 }),
  hours: fc.constantFrom(0, 1, 9, 24, 24 * 7, 24 * 40),
});

interface Sent {
  who: TestPerson;
  play: { id: string };
}

function submissionOf(step: Extract<Step, { does: 'play' }>) {
  const { mode, modifiers, skill, kind } = step;
  const play =
    kind === 'odd'
      ? { ...oddPlayOf(chart, mode, skill), modifiers: {} }
      : modifiedPlayOf(chart, mode, { ...skill, modifiers });
  if (kind !== 'claim') return play;
  const { log: _log, ...claimed } = play;
  const score = 1_000_000 * skill.seed;
  const counts = { arts: 1, fine: 0, near: 0, miss: 3 };
  const rest = { maxCombo: 1, early: 0, late: 0, cleared: false, fullCombo: false, allArts: false };
  return { ...claimed, claim: { score, counts, ...rest } };
}

async function take(step: Step, sent: Sent[]): Promise<void> {
  if (step.does === 'settle') return madang.work();
  if (step.does === 'play') {
    const each = { who: players[step.who] as TestPerson, play: submissionOf(step) };
    sent.push(each);
    await submit(each.who, each.play);
    return;
  }
  const earlier = sent[step.of % Math.max(1, sent.length)];
  if (!earlier) return;
  if (step.does === 'retry') {
    const { status } = await earlier.who.post('/api/rhythm/plays', earlier.play);
    expect([200, 201, 410]).toContain(status);
    return;
  }
  const path = `/api/rhythm/reviews/cases/${earlier.play.id}/rulings`;
  const body = { decision: step.decision, reason: 'seen' };
  const answer = await curators[step.by]?.post(path, body);
  expect([201, 404, 409]).toContain(answer?.status);
}

async function beginAnew(): Promise<void> {
  const { writer } = madang.house.ground.database;
  const tables = ['play', 'unsettled_play', 'record', 'board', 'rank_bucket', 'ruling'];
  await writer.change(`truncate ${tables.map((name) => `rhythm.${name}`).join()} cascade`);
}

test('records, ranks, percentiles and statistics equal a plain recount after any interleaving', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMoment, { minLength: 1, maxLength: 9 }), async (moments) => {
      await beginAnew();
      const sent: Sent[] = [];
      for (const { steps, hours } of moments) {
        await Promise.all(steps.map((step) => take(step, sent)));
        madang.clock.advance({ hours });
      }
      await settleAll(madang);
      expect(await boardsDiffer(madang)).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 180_000);

test('a record that a plain recount does not give is found', async () => {
  await beginAnew();
  await submit(players[0] as TestPerson, playOf(chart, 'hard'));
  await settleAll(madang);
  expect(await boardsDiffer(madang)).toEqual([]);
  const { writer } = madang.house.ground.database;
  await writer.change('update rhythm.record set score = score - 1');
  const [board, record, ...others] = await boardsDiffer(madang);
  expect(board).toContain('wanted 1 1 ');
  expect(record).toContain('wanted 1 100 ');
  expect(others).toHaveLength(4);
});
