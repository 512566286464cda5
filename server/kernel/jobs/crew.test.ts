import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { strict, Type } from '../action/schema.ts';
import type { Context } from '../context/context.ts';
import { EVENTS_PER_JOB_MAX, LISTENER_ATTEMPTS_MAX, listenerTask } from '../events/emit.ts';
import { event, listener } from '../events/event.ts';
import { openJobs } from '../house/open.ts';
import { openSmallHouse, type SmallHouse } from '../testing/small-house.ts';
import { hear } from './hear.ts';
import { readDeadLetters, replayDeadLetters } from './dead-letters.ts';
import { job } from './job.ts';
import { watchCrews } from './lost-crews.ts';

const Payload = strict({ n: Type.Integer() });
const happened = event('small.things.happened', 'something happened', Payload);
const unheard = event('small.things.unheard', 'something nobody hears', Payload);

/** What the listeners and jobs were told. */
let heard: string[] = [];
/** Numbers at which the second listener stumbles. */
const stumbling = new Set<number>();

const note = listener({
  name: 'small.things.onHappenedNote',
  on: happened,
  async run(ctx, { n }, facts) {
    heard.push(`note ${n} ${facts.actorId === null ? 'house' : 'person'}`);
    await ctx.db.change('insert into public.noted (n) values ($1)', [n]);
    expect(ctx.actor).toMatchObject({ kind: 'house' });
  },
});
const stumble = listener({
  name: 'small.things.onHappenedStumble',
  on: happened,
  async run(ctx, { n }) {
    await ctx.db.change('insert into public.noted (n) values ($1)', [-n]);
    if (stumbling.has(n)) throw new Error(`stumbled at ${n}`);
    heard.push(`stumble ${n}`);
  },
});
const plain = job<{ n: number }>({
  name: 'small.things.plain',
  says: 'a plain job',
  attemptsMax: 2,
  async run(_ctx, { n }) {
    if (stumbling.has(n)) throw new Error(`plain stumbled at ${n}`);
    heard.push(`plain ${n}`);
  },
});
const nightly = job<object>({
  name: 'small.things.nightly',
  says: 'every night',
  schedule: '17 4 * * *',
  run: async () => undefined,
});

const small: SmallHouse = await openSmallHouse([], {
  tells: [happened, unheard],
  listeners: [note, stumble],
  jobs: [plain, nightly],
});
const { database } = small.house.ground;
await database.pool.query('create table public.noted (n int)');
const ctx: Context = small.house.context('test');
afterAll(() => small.close());
beforeEach(async () => {
  heard = [];
  stumbling.clear();
  await database.pool.query(
    'truncate public.noted; delete from kernel.event; delete from graphile_worker._private_jobs',
  );
});

const queued = async () =>
  (
    await database.writer.rows<{ task: string }>(
      'select task_identifier as task from graphile_worker.jobs order by task_identifier, id',
    )
  ).map(({ task }) => task);
const noted = async () =>
  (await database.writer.rows<{ n: number }>('select n from public.noted order by n')).map(
    ({ n }) => n,
  );
/** Makes all waiting jobs due, as if their pauses were over. */
const makeDue = () =>
  database.pool.query('update graphile_worker._private_jobs set run_at = now()');

describe('an event', () => {
  test('is a row, and with those told beside it one job for each listener, in one statement', async () => {
    const statements = await small.statements(() =>
      ctx.transaction((ctx) => ctx.emit(happened, { n: 1 }, { n: 2 })),
    );
    expect(statements).toHaveLength(1);
    expect(await small.told()).toEqual([happened.name, happened.name]);
    expect(await queued()).toEqual([listenerTask(note.name), listenerTask(stumble.name)]);
  });

  test('told with very many is heard by several jobs, each event once and in order', async () => {
    const count = 2 * EVENTS_PER_JOB_MAX + 1;
    const payloads = Array.from({ length: count }, (_, n) => ({ n }));
    await ctx.transaction((ctx) => ctx.emit(happened, ...payloads));
    expect(await queued()).toHaveLength(2 * 3);
    await small.work();
    const stumbled = heard.filter((each) => each.startsWith('stumble'));
    expect(stumbled).toHaveLength(count);
    const first = stumbled.filter((each) => Number(each.slice(8)) < EVENTS_PER_JOB_MAX);
    expect(first).toEqual(payloads.slice(0, EVENTS_PER_JOB_MAX).map(({ n }) => `stumble ${n}`));
    expect(await noted()).toHaveLength(2 * count);
  });

  test('that was rolled back was never told, and nobody is sent', async () => {
    const failing = ctx.transaction(async (ctx) => {
      await ctx.emit(happened, { n: 1 });
      await ctx.later(plain, { n: 1 });
      throw new Error('no further');
    });
    await expect(failing).rejects.toThrow('no further');
    expect(await small.told()).toEqual([]);
    expect(await queued()).toEqual([]);
  });

  test('that nobody hears is a row and nothing else', async () => {
    await ctx.transaction((ctx) => ctx.emit(unheard, { n: 1 }));
    expect(await small.told()).toEqual([unheard.name]);
    expect(await queued()).toEqual([]);
  });

  test('is heard by each listener once, with who did it', async () => {
    const person = { kind: 'person', id: ctx.newId(), role: 'member', sessionId: 's' } as const;
    await ctx.as(person).transaction((ctx) => ctx.emit(happened, { n: 1 }));
    await small.work();
    expect(heard.toSorted()).toEqual(['note 1 person', 'stumble 1']);
    expect(await queued()).toEqual([]);
  });

  test('delivered twice is heard once', async () => {
    await ctx.transaction((ctx) => ctx.emit(happened, { n: 1 }));
    await database.pool.query(
      `select graphile_worker.add_job($1, p) from kernel.event, lateral
         (values (json_build_object('event', id)), (json_build_object('events', array[id, id]))) v(p)`,
      [listenerTask(note.name)],
    );
    await small.work();
    expect(heard.toSorted()).toEqual(['note 1 house', 'stumble 1']);
    expect(await noted()).toEqual([-1, 1]);
    expect(await queued()).toEqual([]);
  });

  test('that is no more is nothing to hear', async () => {
    await ctx.transaction((ctx) => ctx.emit(happened, { n: 1 }));
    await database.pool.query('delete from kernel.event');
    await small.work();
    expect(heard).toEqual([]);
    expect(await queued()).toEqual([]);
  });
});

describe('what fails', () => {
  test('a listener that stumbles leaves nothing, keeps its job, and the others hear', async () => {
    stumbling.add(1);
    await ctx.transaction((ctx) => ctx.emit(happened, { n: 1 }));
    await small.work();
    expect(heard).toEqual(['note 1 house']);
    expect(await noted()).toEqual([1]);
    expect(await queued()).toEqual([listenerTask(stumble.name)]);
    stumbling.clear();
    await makeDue();
    await small.work();
    expect(heard).toEqual(['note 1 house', 'stumble 1']);
    expect(await noted()).toEqual([-1, 1]);
    expect(await queued()).toEqual([]);
  });

  test('one bad event of a group harms no other, and has attempts of its own', async () => {
    stumbling.add(2);
    await ctx.transaction((ctx) => ctx.emit(happened, { n: 1 }, { n: 2 }, { n: 3 }));
    await small.work();
    expect(await noted()).toEqual([-3, -1, 1, 2, 3]);
    expect(await queued()).toEqual([listenerTask(stumble.name)]);
    const { rows } = await database.pool.query<{ attempts: number; n: number }>(
      `select attempts, (select (payload->>'n')::int as n from kernel.event
         where id = (j.payload->'events'->>0)::uuid)
       from graphile_worker._private_jobs j where json_array_length(j.payload->'events') = 1`,
    );
    expect(rows).toEqual([{ attempts: 1, n: 2 }]);
    stumbling.clear();
    await makeDue();
    await small.work();
    expect(await noted()).toEqual([-3, -2, -1, 1, 2, 3]);
    expect(await queued()).toEqual([]);
  });

  test('a group that was split twice, by a crew that died in between, is still heard once', async () => {
    stumbling.add(2);
    await ctx.transaction((ctx) => ctx.emit(happened, { n: 1 }, { n: 2 }));
    const { rows } = await database.pool.query<{ payload: object }>(
      'select payload from graphile_worker._private_jobs limit 1',
    );
    const context = small.house.context('test');
    await hear(context, stumble, rows[0]?.payload);
    await hear(context, stumble, rows[0]?.payload);
    const tasks = (await queued()).filter((task) => task === listenerTask(stumble.name));
    expect(tasks).toHaveLength(3);
    stumbling.clear();
    await small.work();
    expect(await noted()).toEqual([-2, -1, 1, 2]);
    expect(await queued()).toEqual([]);
  });

  test('after its last attempt it is a dead letter, and revived it goes through', async () => {
    stumbling.add(1).add(2);
    await ctx.transaction(async (ctx) => {
      await ctx.emit(happened, { n: 1 });
      await ctx.later(plain, { n: 2 });
    });
    await database.pool.query(
      `update graphile_worker._private_jobs set attempts = max_attempts - 1 where max_attempts = $1`,
      [LISTENER_ATTEMPTS_MAX],
    );
    await small.work();
    expect(await readDeadLetters(database.pool, 10)).toMatchObject([
      { task: listenerTask(stumble.name), attempts: LISTENER_ATTEMPTS_MAX },
    ]);
    await makeDue();
    await small.work();
    const letters = await readDeadLetters(database.pool, 10);
    expect(letters.map(({ task, attempts }) => [task, attempts])).toEqual([
      ['do:small.things.plain', 2],
      [listenerTask(stumble.name), LISTENER_ATTEMPTS_MAX],
    ]);
    expect(letters[0]?.error).toContain('plain stumbled at 2');
    const { failedAt } = letters[0] ?? {};
    const [clock] = await database.writer.rows<{ since: number }>(
      'select extract(epoch from now() - $1::timestamptz)::float as since',
      [failedAt],
    );
    expect(clock?.since).toBeGreaterThan(0);
    expect(clock?.since).toBeLessThan(20);
    expect(await readDeadLetters(database.pool, 1)).toHaveLength(1);

    stumbling.clear();
    expect(await replayDeadLetters(database.pool, [letters[0]?.id ?? ''])).toBe(1);
    await small.work();
    expect(heard).toEqual(['note 1 house', 'plain 2']);
    expect(await replayDeadLetters(database.pool, ['999999999'])).toBe(0);
    expect(await replayDeadLetters(database.pool, null)).toBe(1);
    await small.work();
    expect(heard).toEqual(['note 1 house', 'plain 2', 'stumble 1']);
    expect(await readDeadLetters(database.pool, 10)).toEqual([]);
  });
});

describe('a job', () => {
  test('waits until its time, and another of its key takes its place', async () => {
    const runAt = new Date('2999-01-01');
    await ctx.transaction(async (ctx) => {
      await ctx.later(plain, { n: 1 }, { key: 'one', runAt });
      await ctx.later(plain, { n: 2 }, { key: 'one', runAt });
      await ctx.later(plain, { n: 3 });
    });
    await small.work();
    expect(heard).toEqual(['plain 3']);
    await makeDue();
    await small.work();
    expect(heard).toEqual(['plain 3', 'plain 2']);
  });

  test('a crew works by itself, knows the schedules, and stops when told', async () => {
    const crew = await openJobs(small.house);
    await ctx.later(plain, { n: 1 });
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['plain 1']);
    const known = await database.writer.rows<{ identifier: string }>(
      'select identifier from graphile_worker._private_known_crontabs order by identifier',
    );
    expect(known.map(({ identifier }) => identifier)).toEqual([
      'house.events.forgetOrigins',
      'house.http.purgeKeys',
      'small.things.nightly',
    ]);
    await crew.stop();
    await ctx.later(plain, { n: 2 });
    expect(await queued()).toEqual(['do:small.things.plain']);
    expect(heard).toEqual(['plain 1']);
  });

  test('two crews share the work: each job is done once', async () => {
    const crews = await Promise.all([openJobs(small.house), openJobs(small.house)]);
    await ctx.transaction(async (ctx) => {
      for (let n = 1; n <= 40; n++) await ctx.later(plain, { n });
    });
    await expect.poll(async () => (await queued()).length, { timeout: 15_000 }).toBe(0);
    await Promise.all(crews.map((crew) => crew.stop()));
    expect(heard.length).toBe(40);
    expect(new Set(heard).size).toBe(40);
  });
});

describe('a crew that dies at work', () => {
  /** A job as a crew took it a while ago. */
  const take = (crew: string) =>
    database.pool.query(
      `update graphile_worker._private_jobs
       set locked_by = $1, locked_at = now() - interval '20 seconds', attempts = 1`,
      [crew],
    );

  test('has its jobs taken up by another, without waiting for hours', async () => {
    await ctx.later(plain, { n: 1 });
    await take('pool-that-died');
    const crew = await openJobs(small.house);
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['plain 1']);
    await crew.stop();
    expect(small.logged()).toContain('pool-that-died');
  });

  test('is told from one that works long: the sign of life is its connection', async () => {
    await ctx.later(plain, { n: 2 });
    await take('pool-that-lives');
    const living = await watchCrews(small.house.ground, 'pool-that-lives');
    const crew = await openJobs(small.house);
    await ctx.later(plain, { n: 3 });
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['plain 3']);
    // Whoever looks now leaves it alone, and right after the end of the other's connection takes it.
    const looker = await watchCrews(small.house.ground, 'pool-that-looks');
    expect(await queued()).toEqual(['do:small.things.plain']);
    await looker.stop();
    await living.stop();
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['plain 3', 'plain 2']);
    await crew.stop();
  });
});

test('a crew that stopped holds no connection any more', async () => {
  const { pool } = small.house.ground.database;
  const crew = await openJobs(small.house);
  // One listens for news of jobs; it is there before the first comes.
  await expect.poll(() => pool.totalCount - pool.idleCount).toBeGreaterThan(0);
  await crew.stop();
  await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
});
