import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { house as plan } from '../../house.ts';
import { HouseError } from '../faults/house-error.ts';
import { migrateHouse, openHouse } from '../house/open.ts';
import { chooseRooms } from '../house/wiring.ts';
import { openLog } from '../log/log.ts';
import { cloneDatabase, type TestDatabase } from '../testing/postgres/templates.ts';
import { testConfig } from '../testing/test-house.ts';
import { connectionOptions } from './connect.ts';
import { migrate, migrateJobs, readMigrations, type Migration } from './migrate.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  database = await cloneDatabase(inject('ground').adminUrl, 'template1');
  pool = new pg.Pool({ ...connectionOptions(database.url, false), max: 12 });
  // The database is dropped under connections that are still being closed.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const step = (file: string, sql: string, room = 'small.things'): Migration => ({
  room,
  file,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const FIRST = step('001-thing.sql', 'create table small.thing (id int)');
const SECOND = step('002-word.sql', 'alter table small.thing add word text');

const applied = async () =>
  (await pool.query<{ file: string }>('select file from kernel.migration order by file')).rows.map(
    ({ file }) => file,
  );

test('what is missing is applied, in order, and a second time nothing is', async () => {
  expect(await migrate(pool, [FIRST])).toBe(1);
  expect(await migrate(pool, [FIRST, SECOND])).toBe(1);
  expect(await migrate(pool, [FIRST, SECOND])).toBe(0);
  expect(await applied()).toEqual(['001-thing.sql', '002-word.sql']);
  await pool.query(`insert into small.thing (id, word) values (1, 'kept')`);
});

test('a database made by a newer program is refused in one sentence, unchanged', async () => {
  await migrate(pool, [FIRST, SECOND]);
  const refused = migrate(pool, [
    FIRST,
    step('003-late.sql', 'create table small.late (id int)', 'other.room'),
  ]);
  await expect(refused).rejects.toThrow(HouseError);
  await expect(refused).rejects.toThrow(
    'The database was made by a newer Madang (it has small.things/002-word.sql): ' +
      'start that version or a later one; nothing was changed.',
  );
  expect(await applied()).toEqual(['001-thing.sql', '002-word.sql']);
});

test('rooms that were removed keep their tables and stop nobody', async () => {
  await migrate(pool, [FIRST, SECOND]);
  expect(
    await migrate(pool, [step('001-other.sql', 'create table other.a (id int)', 'other.room')]),
  ).toBe(1);
});

test('an app that is switched off is kept up to date where it has tables, and makes none elsewhere', async () => {
  const other = step('001-other.sql', 'create table other.a (id int)', 'other.room');
  expect(await migrate(pool, [other], [FIRST])).toBe(1);
  await migrate(pool, [FIRST]);
  // A room that the app has got meanwhile is among them.
  const word = step('001-word.sql', 'create table small.word (id int)', 'small.words');
  expect(await migrate(pool, [other], [FIRST, SECOND, word])).toBe(2);
  expect(await applied()).toEqual([
    '001-other.sql',
    '001-thing.sql',
    '001-word.sql',
    '002-word.sql',
  ]);
  await expect(migrate(pool, [other], [FIRST])).rejects.toThrow('made by a newer Madang');
});

test('a file that was changed after it was applied is refused, and nothing of the rest is applied', async () => {
  await migrate(pool, [FIRST]);
  const changed = { ...FIRST, checksum: 'another' };
  await expect(migrate(pool, [changed, SECOND])).rejects.toThrow(
    /small\.things\/001-thing\.sql was changed after it had been applied/,
  );
  expect(await applied()).toEqual(['001-thing.sql']);
});

test('a file that fails leaves nothing of itself, and what came before it stays', async () => {
  const failing = step('002-fail.sql', 'create table small.half (id int); select no_such_thing()');
  await expect(migrate(pool, [FIRST, failing])).rejects.toThrow(
    'migration small.things/002-fail.sql failed',
  );
  expect(await applied()).toEqual(['001-thing.sql']);
  const { rows } = await pool.query(
    `select to_regclass('small.half') as half, to_regclass('small.thing') as thing`,
  );
  expect(rows).toEqual([{ half: null, thing: 'small.thing' }]);
  expect(await migrate(pool, [FIRST, SECOND])).toBe(1);
});

test('five programs at once apply each file once', async () => {
  const counts = await Promise.all(Array.from({ length: 5 }, () => migrate(pool, [FIRST, SECOND])));
  expect(counts.toSorted()).toEqual([0, 0, 0, 0, 2]);
});

test('a migration of much data may take as long as it takes, and so may the wait for it', async () => {
  const telling = step(
    '001-time.sql',
    `create table small.time as
     select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`,
  );
  await migrate(pool, [telling]);
  const { rows } = await pool.query('select * from small.time');
  expect(rows).toEqual([{ statement: '0', lock: '0' }]);
  const after = await Promise.all(
    Array.from({ length: 12 }, () =>
      pool.query<{ statement_timeout: string }>('show statement_timeout'),
    ),
  );
  expect(new Set(after.map(({ rows: [row] }) => row?.statement_timeout))).toEqual(new Set(['30s']));
});

test('three houses that start at once on an empty database all get their tables', async () => {
  const ground = inject('ground');
  const rooms = chooseRooms(plan, null);
  const houses = await Promise.all(
    [1, 2, 3].map(() =>
      openHouse({
        config: testConfig(ground),
        log: openLog('silent'),
        rooms,
        databaseUrl: database.url,
      }),
    ),
  );
  const counts = await Promise.all(houses.map((house) => migrateHouse(house)));
  expect(counts.filter((count) => count > 0)).toHaveLength(1);
  for (const house of houses) expect(await migrateHouse(house)).toBe(0);
  await Promise.all(houses.map((house) => house.close()));
});

test('the queue’s own tables are made once, however many ask', async () => {
  await Promise.all(Array.from({ length: 4 }, () => migrateJobs(pool)));
  const { rows } = await pool.query(`select count(*) as n from graphile_worker.jobs`);
  expect(rows).toEqual([{ n: 0 }]);
});

test('files are read in order and have to be named by number and noun', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madang-migrations-'));
  try {
    expect(await readMigrations('small.things', folder)).toEqual([]);
    await mkdir(join(folder, 'migrations'));
    await writeFile(join(folder, 'migrations/002-b.sql'), 'select 2');
    await writeFile(join(folder, 'migrations/001-a-b.sql'), 'select 1');
    const found = await readMigrations('small.things', folder);
    expect(found.map(({ file, sql }) => [file, sql])).toEqual([
      ['001-a-b.sql', 'select 1'],
      ['002-b.sql', 'select 2'],
    ]);
    await writeFile(join(folder, 'migrations/3_c.sql'), 'select 3');
    await expect(readMigrations('small.things', folder)).rejects.toThrow(
      '3_c.sql is not named like',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
