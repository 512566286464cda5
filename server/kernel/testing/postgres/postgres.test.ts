import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { dirname } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../../db/embedded/process-table.ts';
import { cloneDatabase, makeTemplate } from './templates.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';
import { withClient } from './with-client.ts';

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.close());

const run = (url: string, text: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows);

const databases = async () =>
  (await run(cluster.adminUrl, `select datname from pg_database where datname like 'test%'`))
    .length;

/** The folder of a cluster, by its socket's. */
const folderOf = (url: string) => dirname(new URL(url).searchParams.get('host') ?? '');

test('a template is prepared once though eight ask for it, and each gets a database of its own', async () => {
  let prepared = 0;
  const prepare = async (url: string) => {
    prepared += 1;
    await run(url, 'create table thing (n int); insert into thing values (1)');
  };
  const made = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const template = await makeTemplate(cluster.adminUrl, 'template_a1', prepare);
      const database = await cloneDatabase(cluster.adminUrl, template);
      await run(database.url, `insert into thing values (${100 + index})`);
      return database;
    }),
  );
  expect(prepared).toBe(1);
  for (const [index, { url }] of made.entries()) {
    expect(await run(url, 'select n from thing order by n')).toEqual([
      { n: 1 },
      { n: 100 + index },
    ]);
  }
  expect(await databases()).toBe(8);
  await Promise.all(made.map((database) => database.drop()));
  expect(await databases()).toBe(0);
});

test('a preparation that fails leaves no template, and the next one is whole', async () => {
  const broken = makeTemplate(cluster.adminUrl, 'template_b1', async (url) => {
    await run(url, 'create table half (n int)');
    throw new Error('no further');
  });
  await expect(broken).rejects.toThrow('no further');
  const template = await makeTemplate(cluster.adminUrl, 'template_b1', async (url) => {
    await run(url, 'create table whole (n int)');
  });
  const database = await cloneDatabase(cluster.adminUrl, template);
  const tables = `select relname from pg_class where relname in ('half', 'whole')`;
  expect(await run(database.url, tables)).toEqual([{ relname: 'whole' }]);
  await database.drop();
});

test('connections that a preparation leaves open, or a test, are in nobody’s way', async () => {
  const left: pg.Client[] = [];
  const connect = async (url: string) => {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    await client.connect();
    left.push(client);
  };
  const template = await makeTemplate(cluster.adminUrl, 'template_c1', connect);
  await expect(
    run(cluster.adminUrl.replace('/madang?', `/${template}?`), 'select 1'),
  ).rejects.toThrow(/not currently accepting connections/);
  const database = await cloneDatabase(cluster.adminUrl, template);
  await connect(database.url);
  await database.drop();
  await database.drop();
  await Promise.all(left.map((client) => client.end().catch(() => undefined)));
});

test('a name that PostgreSQL would cut is refused', async () => {
  const name = 'a'.repeat(57);
  await expect(makeTemplate(cluster.adminUrl, name, async () => {})).rejects.toThrow(/too long/);
});

test('what a killed test run left is ended and removed when the next one starts', async () => {
  const path = JSON.stringify(new URL('./test-cluster.ts', import.meta.url).href);
  const script = `const { startTestCluster } = await import(${path});
    const { adminUrl } = await startTestCluster();
    console.log(adminUrl);
    setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [adminUrl] = (await once(createInterface({ input: killed.stdout }), 'line')) as [string];
  const postmaster = `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`;
  const admin = adminUrl.replace('//madang:', '//postgres:');
  const pid = Number((await run(admin, postmaster))[0]?.['pid']);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(isAlive(pid)).toBe(true);
  const next = await startTestCluster();
  expect(isAlive(pid)).toBe(false);
  await expect(access(folderOf(adminUrl))).rejects.toThrow(/ENOENT/);
  await next.close();
  await expect(access(folderOf(next.adminUrl))).rejects.toThrow(/ENOENT/);
  expect(await run(cluster.adminUrl, 'show fsync')).toEqual([{ fsync: 'off' }]);
});
