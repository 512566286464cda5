import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { event } from '../events/event.ts';
import { notFound } from '../faults/catalogue.ts';
import { job } from '../jobs/job.ts';
import { port } from '../room/port.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import type { Context } from './context.ts';

const happened = event(
  'small.things.happened',
  'something happened',
  strict({ n: Type.Integer() }),
);
const later = job<{ n: number }>({
  name: 'small.things.later',
  says: 'later',
  run: async () => undefined,
});

const sneak = action({
  ...PLAIN,
  operation: 'small.things.sneak',
  path: '/small/things/sneak',
  run: (ctx) => ctx.db.change(`insert into public.thing (id) values (666)`),
});
const sneakTransaction = action({
  ...PLAIN,
  operation: 'small.things.sneakTransaction',
  path: '/small/things/sneak-transaction',
  run: (ctx) => ctx.transaction(async (ctx) => ctx.db.change('delete from public.thing')),
});

let small: SmallHouse;
let ctx: Context;
beforeAll(async () => {
  small = await openSmallHouse([sneak, sneakTransaction], { tells: [happened], jobs: [later] });
  await small.house.ground.database.pool.query(
    'create table public.thing (id int primary key, n int)',
  );
  ctx = small.house.context('test');
});
afterAll(() => small.close());

const things = async () =>
  (await ctx.db.rows<{ id: number }>('select id from public.thing order by id')).map(
    ({ id }) => id,
  );
const add = (ctx: Context, id: number) =>
  ctx.db.change('insert into public.thing (id, n) values ($1, 0)', [id]);

describe('a transaction', () => {
  test('is joined by every door it enters, and commits once', async () => {
    const statements = await small.statements(() =>
      ctx.transaction(async (ctx) => {
        await add(ctx, 1);
        await ctx.transaction(async (ctx) => {
          expect(ctx.inTransaction).toBe(true);
          await add(ctx, 2);
        });
      }),
    );
    expect(statements).toHaveLength(2);
    expect(await things()).toEqual([1, 2]);
    expect(ctx.inTransaction).toBe(false);
  });

  test('a fault inside undoes all of it, also what joined', async () => {
    const failing = ctx.transaction(async (ctx) => {
      await add(ctx, 3);
      await ctx.transaction((ctx) => add(ctx, 4));
      throw notFound();
    });
    await expect(failing).rejects.toMatchObject({ kind: { code: 'house.not_found' } });
    expect(await things()).toEqual([1, 2]);
  });

  test('what waits for the commit runs after it, in order, and not at all when it fails', async () => {
    const ran: string[] = [];
    const seenOutside = () =>
      small.house.ground.database.writer.first('select from public.thing where id = 5');
    let outside: Promise<unknown> = Promise.resolve();
    await ctx.transaction(async (ctx) => {
      ctx.afterCommit(() => {
        ran.push('first');
        outside = seenOutside();
      });
      await ctx.transaction(async (ctx) => ctx.afterCommit(() => ran.push('second')));
      await add(ctx, 5);
      expect(ran).toEqual([]);
    });
    expect(ran).toEqual(['first', 'second']);
    expect(await outside).not.toBeNull();
    const failing = ctx.transaction(async (ctx) => {
      ctx.afterCommit(() => ran.push('never'));
      throw notFound();
    });
    await expect(failing).rejects.toThrow();
    ctx.afterCommit(() => ran.push('at once'));
    expect(ran).toEqual(['first', 'second', 'at once']);
  });

  test('what follows a commit may fail: the commit stands, its caller gets the answer, the log the error', async () => {
    const ran: string[] = [];
    const result = await ctx.transaction(async (ctx) => {
      await add(ctx, 6);
      ctx.afterCommit(() => {
        throw new Error('the follower stumbled');
      });
      ctx.afterCommit(() => ran.push('the other follower'));
      return 'done';
    });
    expect(result).toBe('done');
    expect(ran).toEqual(['the other follower']);
    expect(small.logged()).toContain('the follower stumbled');
  });

  test('what is published is said only once it is true', async () => {
    const said = await small.overhear('small/thing');
    await ctx.transaction(async (ctx) => {
      ctx.publish('small/thing', 'true');
      expect(said).toEqual([]);
    });
    await ctx
      .transaction(async (ctx) => {
        ctx.publish('small/thing', 'untrue');
        throw notFound();
      })
      .catch(() => undefined);
    expect(said).toEqual(['true']);
  });

  test('an error caught inside does not pass for success', async () => {
    const swallowing = ctx.transaction(async (ctx) => {
      await add(ctx, 7);
      await ctx.transaction((ctx) => add(ctx, 7)).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('aborted');
    expect(await things()).not.toContain(7);
  });
});

describe('tried again', () => {
  test('two that block each other both come through, the loser at a second try', async () => {
    await ctx.transaction(async (ctx) => {
      await add(ctx, 100);
      await add(ctx, 101);
    });
    const raise = (ctx: Context, id: number) =>
      ctx.db.change('update public.thing set n = n + 1 where id = $1', [id]);
    let tries = 0;
    let meet: () => void = () => undefined;
    const bothHaveOne = new Promise<void>((resolve) => (meet = resolve));
    let started = 0;
    const crossing = (one: number, other: number) =>
      ctx.transaction(async (ctx) => {
        tries++;
        ctx.afterCommit(() => committed.push(one));
        await raise(ctx, one);
        if (++started === 2) meet();
        await bothHaveOne;
        await raise(ctx, other);
      });
    const committed: number[] = [];
    await Promise.all([crossing(100, 101), crossing(101, 100)]);
    expect(tries).toBe(3);
    expect(committed.toSorted()).toEqual([100, 101]);
    const rows = await ctx.db.rows<{ n: number }>('select n from public.thing where id >= 100');
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test('two serialisable ones that overlap: the loser sees what the winner did', async () => {
    await ctx.transaction((ctx) => add(ctx, 200));
    let tries = 0;
    let started = 0;
    let meet: () => void = () => undefined;
    const bothHaveRead = new Promise<void>((resolve) => (meet = resolve));
    const raise = () =>
      ctx.transaction(async (ctx) => {
        tries++;
        await ctx.db.change('set transaction isolation level serializable');
        const row = await ctx.db.first<{ n: number }>('select n from public.thing where id = 200');
        if (++started === 2) meet();
        await bothHaveRead;
        await ctx.db.change('update public.thing set n = $1 where id = 200', [(row?.n ?? 0) + 1]);
      });
    await Promise.all([raise(), raise()]);
    expect(tries).toBe(3);
    expect(await ctx.db.first('select n from public.thing where id = 200')).toEqual({ n: 2 });
  });

  test('what is given to it lastly is sent after all else, and committed with it', async () => {
    const statements = await small.statements(() =>
      ctx.transaction(async (ctx) => {
        await ctx.lastly.change('insert into public.thing (id, n) values (800, 0)');
        expect(await ctx.db.first('select n from public.thing where id = 800')).toBeNull();
        await add(ctx, 801);
        await ctx.transaction(async (ctx) =>
          ctx.lastly.change('update public.thing set n = 7 where id in (800, 801)'),
        );
      }),
    );
    expect(statements).toHaveLength(4);
    expect(statements.slice(-2).join()).toMatch(/800, 0.*set n = 7/);
    expect(await ctx.db.rows('select n from public.thing where id in (800, 801)')).toEqual([
      { n: 7 },
      { n: 7 },
    ]);
  });

  test('what fails lastly undoes all of it, and is told', async () => {
    let committed = false;
    const failing = ctx.transaction(async (ctx) => {
      ctx.afterCommit(() => (committed = true));
      await add(ctx, 810);
      await ctx.lastly.change('insert into public.thing (id, n) values (811, 0)');
      await ctx.lastly.change('insert into public.thing (id, n) values (810, 0)');
      await ctx.lastly.change('insert into public.thing (id, n) values (812, 0)');
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(committed).toBe(false);
    expect((await things()).filter((id) => id >= 810)).toEqual([]);
  });

  test('a lost race lastly is tried again', async () => {
    await ctx.transaction((ctx) => add(ctx, 820));
    let tries = 0;
    await ctx.transaction(async (ctx) => {
      tries++;
      await ctx.db.change('set transaction isolation level serializable');
      await ctx.db.first('select n from public.thing where id = 820');
      if (tries === 1) {
        const other = small.house.context('test');
        await other.db.change('update public.thing set n = n + 1 where id = 820');
      }
      await ctx.lastly.change('update public.thing set n = n + 1 where id = 820');
    });
    expect(tries).toBe(2);
    expect(await ctx.db.first('select n from public.thing where id = 820')).toEqual({ n: 2 });
  });

  test('what is given to it when it is over is refused; outside of one it goes out at once', async () => {
    let kept = ctx;
    await ctx.transaction(async (ctx) => {
      kept = ctx;
      await add(ctx, 830);
    });
    await expect(kept.lastly.change('delete from public.thing')).rejects.toThrow('is over');
    await ctx.lastly.change('update public.thing set n = 9 where id = 830');
    expect(await ctx.db.first('select n from public.thing where id = 830')).toEqual({ n: 9 });
  });

  test('what fails each time ends after four tries', async () => {
    let tries = 0;
    const hopeless = ctx.transaction(async () => {
      tries++;
      throw Object.assign(new Error('deadlock'), { code: '40P01' });
    });
    await expect(hopeless).rejects.toThrow('deadlock');
    expect(tries).toBe(4);
  });

  test('a plain error is not tried again', async () => {
    let tries = 0;
    const failing = ctx.transaction(async () => {
      tries++;
      throw new Error('plain');
    });
    await expect(failing).rejects.toThrow('plain');
    expect(tries).toBe(1);
  });
});

describe('who only reads', () => {
  test.each(['sneak', 'sneak-transaction'])(
    'cannot write, not even by mistake (%s)',
    async (path) => {
      const answer = await small.nobody.get(`/api/small/things/${path}`);
      expect(answer.status).toBe(500);
      expect(await things()).not.toContain(666);
    },
  );
});

describe('what a context offers', () => {
  test('nothing is emitted outside of a transaction', async () => {
    await expect(ctx.emit(happened, { n: 1 })).rejects.toThrow('outside of a transaction');
    expect(await small.told()).toEqual([]);
  });

  test('emitting nothing is nothing', async () => {
    const statements = await small.statements(() => ctx.transaction((ctx) => ctx.emit(happened)));
    expect(statements).toEqual([]);
  });

  test('ids are UUIDv7 of the moment, and no two alike', () => {
    const ids = Array.from({ length: 1000 }, () => ctx.newId());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    const ms = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
    expect(ms).toBe(ctx.now.getTime());
  });

  test('as somebody else it is the same place, and the same transaction', async () => {
    const person = { kind: 'person', id: ctx.newId(), role: 'member', sessionId: 's' } as const;
    await ctx.transaction(async (ctx) => {
      const other = ctx.as(person);
      expect(other.actor).toEqual(person);
      expect(other.now).toBe(ctx.now);
      await add(other, 300);
      await other.emit(happened, { n: 3 });
      expect(await ctx.db.first('select id from public.thing where id = 300')).toEqual({ id: 300 });
    });
    const row = await ctx.db.first(`select actor_id from kernel.event where payload->>'n' = '3'`);
    expect(row).toEqual({ actor_id: person.id });
  });

  test('reading beside a write cannot write, and in a transaction sees what was written', async () => {
    await expect(add(ctx.reading(), 400)).rejects.toThrow('read-only');
    await ctx.transaction(async (ctx) => {
      await add(ctx, 401);
      const row = await ctx.reading().db.first('select id from public.thing where id = 401');
      expect(row).toEqual({ id: 401 });
    });
  });

  test('a port that nobody opened is a mistake of the house', () => {
    expect(() => ctx.port(port('small.closed'))).toThrow('small.closed is not open');
  });
});
