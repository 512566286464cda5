import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { notFound } from '../faults/catalogue.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';

let small: SmallHouse;
/** Lets what waits in `add` go on. */
let open: () => void = () => undefined;
let gate: Promise<void> = Promise.resolve();

const add = action({
  ...PLAIN,
  operation: 'small.things.add',
  method: 'POST',
  path: '/small/things',
  idempotent: true,
  body: strict({ name: Type.String(), fail: Type.Optional(Type.Boolean()) }),
  output: strict({ id: Type.Integer(), name: Type.String() }),
  status: 201,
  async run(ctx, { name, fail }) {
    const row = await ctx.db.first<{ id: number }>(
      'insert into public.thing (name) values ($1) returning id',
      [name],
    );
    await gate;
    if (fail && name !== 'mended') throw notFound();
    return { id: row?.id ?? 0, name };
  },
});

beforeAll(async () => {
  small = await openSmallHouse([add]);
  await small.house.ground.database.pool.query(
    'create table public.thing (id int generated always as identity, name text)',
  );
});
afterAll(() => small.close());

const send = (name: string, key: string, who = small.nobody, more = {}) =>
  who.post('/api/small/things', { name, ...more }, { 'idempotency-key': key });
const count = async (name: string) =>
  (
    await small.house.ground.database.writer.rows('select from public.thing where name = $1', [
      name,
    ])
  ).length;

test('the same key gives the same answer, and it is done once', async () => {
  const key = randomUUID();
  const first = await send('once', key);
  const again = await send('once', key);
  expect(first).toMatchObject({ status: 201, body: { name: 'once' } });
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(await count('once')).toBe(1);
});

test('the same key with another body is refused and nothing is done', async () => {
  const key = randomUUID();
  await send('this', key);
  const other = await send('that', key);
  expect(other).toMatchObject({ status: 409, body: { code: 'house.idempotency_key_reused' } });
  expect(await count('that')).toBe(0);
});

test('ten at once with one key run once and all get the answer', async () => {
  const key = randomUUID();
  gate = new Promise((resolve) => (open = resolve));
  const sent = Array.from({ length: 5 }, () => send('together', key));
  const { database } = small.house.ground;
  await expect
    .poll(async () => {
      const { rows } = await database.pool.query<{ waiting: number }>(
        `select count(*) as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.waiting;
    })
    .toBe(4);
  open();
  gate = Promise.resolve();
  const answers = await Promise.all(sent);
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(await count('together')).toBe(1);
});

test('a request that failed leaves no key: it may be sent again, also mended', async () => {
  const key = randomUUID();
  const failed = await send('failing', key, small.nobody, { fail: true });
  expect(failed.status).toBe(404);
  expect(await count('failing')).toBe(0);
  const mended = await send('mended', key, small.nobody, { fail: true });
  expect(mended.status).toBe(201);
});

test('keys of two people are two keys', async () => {
  const key = randomUUID();
  const [minji, jun] = [small.person(), small.person()];
  const first = await send('minji', key, minji);
  const second = await send('jun', key, jun);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.id).not.toBe(first.body.id);
});

test.each(['short', 'x'.repeat(129), 'with a space'])('%j is no key', async (key) => {
  const answer = await send('nokey', key);
  expect(answer).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
  expect(await count('nokey')).toBe(0);
});

test('without a key every request is one of its own', async () => {
  await small.nobody.post('/api/small/things', { name: 'plain' });
  await small.nobody.post('/api/small/things', { name: 'plain' });
  expect(await count('plain')).toBe(2);
});

test('keys are forgotten after two days', async () => {
  const key = randomUUID();
  await send('forgotten', key);
  const purge = small.house.wiring.jobs.find(({ name }) => name === 'house.http.purgeKeys');
  const kept = async () =>
    (await small.house.ground.database.writer.rows('select from kernel.idempotency')).length;
  expect(await kept()).toBeGreaterThan(0);
  small.clock.advance({ days: 1, hours: 23 });
  await purge?.run(small.house.context('test'), {} as never);
  expect(await kept()).toBeGreaterThan(0);
  small.clock.advance({ hours: 2 });
  await purge?.run(small.house.context('test'), {} as never);
  expect(await kept()).toBe(0);
});
