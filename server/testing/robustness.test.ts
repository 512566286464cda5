import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../house.ts';
import type { Context } from '../kernel/context/context.ts';
import { inputWrong } from '../kernel/faults/catalogue.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import { withAction } from './attacks/with-action.ts';
import { fuzz, type Tally } from './fuzz-run.ts';
import type { World } from './matrix-fixture.ts';
import { VISITORS } from './visitors.ts';
import { openWorld } from './world.ts';

/** Requests in the checks; any number by hand: `FUZZ_REQUESTS=1000000 FUZZ_SEED=7 npx vitest ...` (CONTRIBUTING.md). */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
/** A minute would do for ten thousand; a machine that is busy with other things gets half an hour. */
vi.setConfig({ testTimeout: Math.max(1_800_000, REQUESTS * 60), hookTimeout: 60_000 });

const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
let world: World;
let tally: Tally;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.madang.close());

test('whatever is sent to whichever action by whomever, it answers calmly and tells nothing of its insides', async () => {
  tally = await fuzz(world, actions, { requests: REQUESTS, seed: SEED });
  expect(tally.complaints).toEqual([]);
  expect(tally.sent).toBeGreaterThanOrEqual(REQUESTS);
});

test('every action and every kind of visitor had its share, and much of it was no mere refusal', () => {
  const fair = Math.floor(REQUESTS / actions.length);
  for (const { spec } of actions) {
    expect(tally.byOperation.get(spec.operation)?.sent, spec.operation).toBeGreaterThanOrEqual(
      fair,
    );
  }
  for (const visitor of VISITORS) {
    expect(tally.byVisitor.get(visitor), visitor).toBeGreaterThan(REQUESTS / 10);
  }
  expect(tally.done / tally.sent).toBeGreaterThan(0.15);
  const never = actions.filter(({ spec }) => tally.byOperation.get(spec.operation)?.done === 0);
  expect(never.map(({ spec }) => spec.operation)).toEqual([]);
});

test('after all of it the house is well and logged no error', async () => {
  const { madang } = world;
  expect((await madang.nobody.get('/readyz')).status).toBe(200);
  expect((await madang.nobody.get('/api/rhythm/songs')).status).toBe(200);
  const errors = madang
    .logged()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  expect(errors).toEqual([]);
});

const PLANTED: [string, RegExp, (ctx: Context, input: { songId: string }) => Promise<unknown>][] = [
  [
    'a statement that trusts its input',
    /answered 500/,
    (ctx, { songId }) => ctx.db.rows(`select * from rhythm.song where id = '${songId}'`),
  ],
  [
    'an error with its reason for all to see',
    /tells of its insides/,
    async (ctx, { songId }) => {
      await ctx.db.rows('select $1::int', [songId]).catch((error: Error) => {
        throw inputWrong({ detail: error.message });
      });
      return {};
    },
  ],
];

test.each(PLANTED)('%s is found', async (_what, complaint, run) => {
  const operation = 'rhythm.songs.readMusic';
  // The schema let go as well: it alone would have kept the worst away.
  const params = { type: 'object', properties: { songId: { type: 'string' } } } as never;
  const planted = withAction(rooms, operation, { params, run });
  const faulty = await openWorld({ rooms: planted });
  try {
    const found = wire(planted).actions.filter(({ spec }) => spec.operation === operation);
    const { complaints } = await fuzz(faulty, found, { requests: 200, seed: SEED });
    expect(complaints.join('\n')).toMatch(complaint);
  } finally {
    await faulty.madang.close();
  }
});
