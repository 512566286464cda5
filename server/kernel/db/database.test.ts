import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openLog } from '../log/log.ts';
import { cloneDatabase, type TestDatabase } from '../testing/postgres/templates.ts';
import { openDatabase, type Database } from './database.ts';
import { brokenConstraint, isRetryable, sqlState } from './errors.ts';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  const { adminUrl, template } = inject('ground');
  clone = await cloneDatabase(adminUrl, template);
  database = openDatabase({ url: clone.url, log: openLog('silent'), connections: 4 });
  await database.pool.query(`create table public.thing (
    id int primary key, word text unique, big int8, day date, at timestamptz, bytes bytea, list text[])`);
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

/** Ends the connections of the house but the asking one, like a failing network. */
async function killConnections(): Promise<number> {
  const client = new pg.Client(clone.url);
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name = 'madang'`,
  );
  await client.end();
  return rowCount ?? 0;
}

describe('the reader', () => {
  test('two hundred reads at once each get their own answer', async () => {
    const texts = [
      'select $1::int as n',
      'select $1::int * 2 as n',
      'select generate_series(1, $1::int) as n',
    ];
    const reads = Array.from({ length: 200 }, (_, i) =>
      database.reader.rows<{ n: number }>(texts[i % 3] ?? '', [i + 1]),
    );
    for (const [i, rows] of (await Promise.all(reads)).entries()) {
      const wanted = [[i + 1], [(i + 1) * 2], Array.from({ length: i + 1 }, (__, n) => n + 1)][
        i % 3
      ];
      expect(rows.map(({ n }) => n)).toEqual(wanted);
    }
  });

  test('one wrong read among many harms only itself', async () => {
    const reads = Array.from({ length: 60 }, (_, i) =>
      database.reader.first<{ n: number }>('select 12 / $1::int as n', [i % 10 === 3 ? 0 : 1]),
    );
    const outcomes = await Promise.allSettled(reads);
    for (const [i, outcome] of outcomes.entries()) {
      if (i % 10 === 3)
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
      else expect(outcome).toMatchObject({ status: 'fulfilled', value: { n: 12 } });
    }
  });

  test('it cannot write, whatever it is asked', async () => {
    for (const text of [
      'insert into public.thing (id) values (900)',
      'delete from public.thing',
      'create table public.other (id int)',
    ]) {
      await expect(database.reader.change(text)).rejects.toMatchObject({ code: '25006' });
    }
  });

  test('reads under way when all connections are killed are sent again, and all are answered', async () => {
    const slow = () =>
      database.reader.first<{ n: number }>('select 1 as n from pg_sleep($1)', [0.2]);
    for (let round = 0; round < 3; round++) {
      const reads = Array.from({ length: 30 }, () => slow());
      expect(await killConnections()).toBeGreaterThan(0);
      expect(await Promise.all(reads)).toEqual(Array.from({ length: 30 }, () => ({ n: 1 })));
    }
    const { rows } = await database.pool.query<{ open: number }>(
      `select count(*) as open from pg_stat_activity
       where datname = current_database() and application_name = 'madang' and pid <> pg_backend_pid()`,
    );
    // Three lanes and what the pool has idle: lost connections left no others behind.
    expect(rows[0]?.open).toBeLessThanOrEqual(3 + 4);
  });

  test('once closed it stays closed', async () => {
    const other = openDatabase({ url: clone.url, log: openLog('silent'), connections: 2 });
    const last = other.reader.first('select 1 as n');
    await last;
    await other.close();
    await expect(other.reader.first('select 1 as n')).rejects.toThrow('closed');
  });
});

describe('the writer', () => {
  test('it survives its connections being killed while idle, and while at work only that fails', async () => {
    await database.writer.first('select 1');
    await killConnections();
    await expect.poll(() => database.pool.idleCount).toBe(0);
    expect(await database.writer.first('select 1 as n')).toEqual({ n: 1 });
    const slow = database.writer.first('select pg_sleep(20)').catch((error: Error) => error);
    await expect
      .poll(async () => {
        const { rows } = await database.pool.query(
          `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
        );
        return rows.length;
      })
      .toBe(1);
    await killConnections();
    expect(sqlState(await slow)).toBe('57P01');
    expect(await database.writer.first('select 2 as n')).toEqual({ n: 2 });
  });

  test('values keep their meaning on the way in and out', async () => {
    const at = new Date('2026-03-01T00:00:00.123Z');
    const row = [
      1,
      '마당',
      9_007_199_254_740_991,
      '2026-02-28',
      at,
      Buffer.from([0, 255]),
      ['a', 'b"'],
    ];
    await database.writer.change(
      'insert into public.thing values ($1, $2, $3, $4, $5, $6, $7)',
      row,
    );
    const found = await database.reader.first('select * from public.thing where id = $1', [1]);
    expect(found).toEqual({
      id: 1,
      word: '마당',
      big: 9_007_199_254_740_991,
      day: '2026-02-28',
      at,
      bytes: Buffer.from([0, 255]),
      list: ['a', 'b"'],
    });
    expect(await database.reader.first('select count(*) as n from public.thing')).toEqual({ n: 1 });
    expect(await database.reader.first('select null::int8 as n')).toEqual({ n: null });
    expect(await database.reader.first('select 1 as n where false')).toBeNull();
  });

  test('a broken constraint is told by its name', async () => {
    const twice = 'insert into public.thing (id, word) values ($1, $2)';
    await database.writer.change(twice, [10, 'twin']);
    const error: unknown = await database.writer
      .change(twice, [11, 'twin'])
      .catch((e: unknown) => e);
    expect(brokenConstraint(error)).toBe('thing_word_key');
    expect(isRetryable(error)).toBe(false);
    expect(brokenConstraint(new Error('23505'))).toBeNull();
  });

  test('built queries go the same ways', async () => {
    interface Tables {
      thing: { id: number; word: string | null };
    }
    await database.begin(async (db) => {
      const tables = db.tables<Tables>();
      await tables.insertInto('thing').values({ id: 20, word: 'built' }).execute();
      const row = await tables
        .selectFrom('thing')
        .select('word')
        .where('id', '=', 20)
        .executeTakeFirst();
      expect(row).toEqual({ word: 'built' });
      await expect(tables.transaction().execute(async () => undefined)).rejects.toThrow(
        'ctx.transaction',
      );
    });
    expect(await database.reader.first('select word from public.thing where id = 20')).toEqual({
      word: 'built',
    });
  });
});

describe('statements', () => {
  test('each is prepared once a connection, under the same name, and watched', async () => {
    const seen: string[] = [];
    const stop = database.watch((text) => seen.push(text));
    await database.begin(async (db) => {
      for (let i = 0; i < 5; i++) await db.first('select $1::text as a_statement', [`${i}`]);
      const prepared = await db.rows<{ name: string; n: number }>(
        `select name, generic_plans + custom_plans as n from pg_prepared_statements where statement like 'select $1::text as a_statement'`,
      );
      expect(prepared).toEqual([{ name: expect.stringMatching(/^s\d+$/), n: 5 }]);
    });
    stop();
    await database.reader.first('select 1 as n');
    expect(seen.filter((text) => text.includes('a_statement')).length).toBe(6);
    expect(seen).not.toContain('select 1 as n');
  });
});

describe('a transaction', () => {
  test('commits as a whole or not at all', async () => {
    const failing = database.begin(async (db) => {
      await db.change('insert into public.thing (id) values (30)');
      throw new Error('no further');
    });
    await expect(failing).rejects.toThrow('no further');
    expect(await database.reader.first('select from public.thing where id = 30')).toBeNull();
  });

  test('an error that was caught inside does not pass for a commit', async () => {
    const swallowing = database.begin(async (db) => {
      await db.change('insert into public.thing (id) values (31)');
      await db.change('insert into public.thing (id) values (31)').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('aborted');
    expect(await database.reader.first('select from public.thing where id = 31')).toBeNull();
  });

  test('who keeps it beyond its end gets nowhere', async () => {
    const kept = await database.begin(async (db) => db);
    await expect(kept.first('select 1')).rejects.toThrow('over');
  });

  test('its connection may be killed: it fails, and the next one works', async () => {
    const killed = database.begin(async (db) => {
      await db.change('insert into public.thing (id) values (32)');
      await killConnections();
      await db.first('select 1');
    });
    await expect(killed).rejects.toThrow();
    expect(await database.begin((db) => db.first('select 3 as n'))).toEqual({ n: 3 });
    expect(await database.reader.first('select from public.thing where id = 32')).toBeNull();
  });
});
