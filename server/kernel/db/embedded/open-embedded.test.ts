import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { HouseError } from '../../faults/house-error.ts';
import { openEmbedded } from './open-embedded.ts';
import { isAlive } from './process-table.ts';
import { limitLog, logSize } from './server-log.ts';
import { ask, Bench, eventually, processesOf, silent } from './test-bench.ts';

const bench = new Bench();
afterAll(() => bench.clear());

test('the first start makes a database that knows Hangul, below a path with spaces and Korean letters', async () => {
  const folder = await bench.newFolder('마당 자료 100% "house", 1');
  const first = await openEmbedded({ folder, log: silent });
  await ask(first.url, 'create extension pg_trgm; create table visit as select 1 as n');
  const [facts] = await ask(
    first.url,
    `select current_user, current_database(), pg_encoding_to_char(encoding) as encoding, datctype,
      array_length(show_trgm('자전거'), 1) > 0 as hangul, current_setting('timezone') as zone,
      current_setting('listen_addresses') as listens, current_setting('jit') as jit,
      current_setting('fsync') as fsync, current_setting('max_connections') as connections,
      (select rolsuper from pg_roles where rolname = current_user) as super
      from pg_database where datname = current_database()`,
  );
  expect(facts).toEqual({
    current_user: 'madang',
    current_database: 'madang',
    encoding: 'UTF8',
    datctype: 'C.UTF-8',
    hangul: true,
    zone: 'UTC',
    listens: '',
    jit: 'off',
    fsync: 'on',
    connections: '60',
    super: false,
  });
  expect(await ask(first.adminUrl, 'select current_user')).toEqual([{ current_user: 'postgres' }]);
  await first.close();
  const second = await openEmbedded({ folder, log: silent });
  expect(await ask(second.url, 'select n from visit')).toEqual([{ n: 1 }]);
  await second.close();
});

test('other people of the machine do not get in', async () => {
  const folder = await bench.madeFolder();
  const embedded = await openEmbedded({ folder, log: silent });
  const mode = async (name: string) => (await stat(join(folder, name))).mode & 0o777;
  expect(await Promise.all(['.', 'data', 'socket', 'password', 'postgres.log'].map(mode))).toEqual([
    0o700, 0o700, 0o700, 0o600, 0o600,
  ]);
  for (const password of ['', 'guessed']) {
    const url = new URL(embedded.url);
    url.password = password;
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password/);
  }
  await embedded.close();
});

test('a path that no socket can have is served over 127.0.0.1', async () => {
  const folder = join(await bench.newFolder(), ...Array<string>(8).fill('long'.repeat(12)));
  const embedded = await openEmbedded({ folder, log: silent });
  expect(embedded.url).toMatch(/^postgresql:\/\/madang:[\w-]+@127\.0\.0\.1:\d+\/madang$/);
  const [row] = await ask(
    embedded.url,
    `select host(inet_server_addr()) as address, current_setting('listen_addresses') as listens`,
  );
  expect(row).toEqual({ address: '127.0.0.1', listens: '127.0.0.1' });
  await embedded.close();
});

test('a path that is longer than a lock can have is refused before anything is made', async () => {
  const folder = join(await bench.newFolder(), ...Array<string>(9).fill('long'.repeat(25)));
  await expect(openEmbedded({ folder, log: silent })).rejects.toThrow(
    /is too long \(480 bytes at most\)/,
  );
  expect(await readdir(folder)).toEqual([]);
});

test('a wanted port is used, and another one when it is taken', async () => {
  const folder = await bench.madeFolder();
  const neighbour = createServer().listen(0, '127.0.0.1');
  await eventually(() => neighbour.listening);
  const { port } = neighbour.address() as AddressInfo;
  const listening = (url: string) =>
    ask<{ port: string }>(url, `select current_setting('port') as port`);
  const beside = await openEmbedded({ folder, log: silent, port });
  expect(Number((await listening(beside.url))[0]?.port)).not.toBe(port);
  await beside.close();
  await new Promise((done) => neighbour.close(done));
  const there = await openEmbedded({ folder, log: silent, port });
  const { password } = new URL(there.url);
  const tcp = `postgresql://madang:${password}@127.0.0.1:${port}/madang`;
  expect(await listening(tcp)).toEqual([{ port: String(port) }]);
  await there.close();
});

test('a folder of another major version is refused and left alone', async () => {
  const folder = await bench.madeFolder();
  await writeFile(join(folder, 'data/PG_VERSION'), '17\n');
  const error = await openEmbedded({ folder, log: silent }).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(HouseError);
  expect(String(error)).toContain('made by PostgreSQL 17 and this Madang brings 18');
  await writeFile(join(folder, 'data/PG_VERSION'), '18\n');
  const embedded = await openEmbedded({ folder, log: silent });
  await embedded.close();
});

test('a lost password file is made again, with another password', async () => {
  const folder = await bench.madeFolder();
  const before = await readFile(join(folder, 'password'), 'utf8');
  await rm(join(folder, 'password'));
  const embedded = await openEmbedded({ folder, log: silent });
  expect(await ask(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(await ask(embedded.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(await readFile(join(folder, 'password'), 'utf8')).not.toBe(before);
  await embedded.close();
});

test('a start that fails says why in the words of PostgreSQL and leaves nothing', async () => {
  const folder = await bench.madeFolder();
  const wrong = openEmbedded({ folder, log: silent, settings: { shared_buffers: 'plenty' } });
  await expect(wrong).rejects.toThrow(/shared_buffers.*plenty/s);
  expect(await processesOf(folder)).toEqual([]);
  const embedded = await openEmbedded({
    folder,
    log: silent,
    settings: { shared_buffers: '16MB' },
  });
  expect(await ask(embedded.url, 'show shared_buffers')).toEqual([{ shared_buffers: '16MB' }]);
  await embedded.close();
});

test('closing ends the server though someone is connected, and may be asked twice', async () => {
  const folder = await bench.madeFolder();
  const embedded = await openEmbedded({ folder, log: silent });
  const guest = new pg.Client(embedded.url);
  guest.on('error', () => undefined);
  await guest.connect();
  const sleeping = guest.query('select pg_sleep(1000)').catch((error: unknown) => String(error));
  await Promise.all([embedded.close(), embedded.close()]);
  expect(await sleeping).toContain('terminat');
  expect(isAlive(embedded.pid)).toBe(false);
  expect(await processesOf(folder)).toEqual([]);
  await embedded.close();
});

test('the log keeps to its limit while the server goes on writing, and holds no words of people', async () => {
  const folder = await bench.madeFolder();
  const embedded = await openEmbedded({ folder, log: silent });
  const path = join(folder, 'postgres.log');
  await ask(embedded.url, 'create table person (mail text unique)');
  const signUp = `insert into person values ('minji@example.org')`;
  await ask(embedded.url, signUp);
  await expect(ask(embedded.url, signUp)).rejects.toThrow(/duplicate key/);
  const log = await readFile(path, 'utf8');
  expect(log).toContain('duplicate key value');
  expect(log).not.toContain('minji');
  await limitLog(path, log.length - 1);
  expect(await readFile(`${path}.1`, 'utf8')).toContain('duplicate key value');
  await expect(ask(embedded.url, 'select 1 / 0')).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toMatch(/^2.*ERROR: +division by zero\n$/);
  await limitLog(path, await logSize(path));
  expect(await logSize(path)).toBeGreaterThan(0);
  await embedded.close();
});
