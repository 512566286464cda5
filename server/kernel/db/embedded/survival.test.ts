import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from './open-embedded.ts';
import { isAlive, serversOf } from './process-table.ts';
import { findUser } from './system-user.ts';
import { ask, Bench, eventually, processesOf, silent } from './test-bench.ts';

const bench = new Bench();
afterAll(() => bench.clear());

const hasFolder = async (folder: string, start: string) =>
  (await readdir(folder).catch(() => [])).some((name) => name.startsWith(start));

test('after kill -9 of the program the next one adopts its PostgreSQL, with all that was committed', async () => {
  const folder = await bench.madeFolder();
  const program = bench.start({ folder });
  const { url, pid } = await program.next();
  await ask(url, 'create table visit as select 7 as n');
  await program.kill('SIGKILL');
  expect(isAlive(pid)).toBe(true);
  const embedded = await openEmbedded({ folder, log: silent });
  expect(embedded.pid).toBe(pid);
  expect(await ask(embedded.url, 'select n from visit')).toEqual([{ n: 7 }]);
  await embedded.close();
  expect(isAlive(pid)).toBe(false);
});

test('what the dead program had locked is free for the next one', async () => {
  const folder = await bench.madeFolder();
  const program = bench.start({ folder });
  const { url } = await program.next();
  const dead = new pg.Client(url);
  dead.on('error', () => undefined);
  await dead.connect();
  await dead.query('select pg_advisory_lock(1)');
  await program.kill('SIGKILL');
  const embedded = await openEmbedded({ folder, log: silent });
  // Closed by the server, which tells us so.
  await expect(dead.query('select 1')).rejects.toThrow();
  const [row] = await ask(embedded.url, 'select pg_try_advisory_lock(1) as free');
  expect(row).toEqual({ free: true });
  await embedded.close();
});

test('a PostgreSQL that was left with other settings is ended, and one with ours started', async () => {
  const folder = await bench.madeFolder();
  const program = bench.start({ folder, settings: { work_mem: '5MB' } });
  const { pid } = await program.next();
  await program.kill('SIGKILL');
  const embedded = await openEmbedded({ folder, log: silent, settings: { work_mem: '6MB' } });
  expect(isAlive(pid)).toBe(false);
  expect(await ask(embedded.url, 'show work_mem')).toEqual([{ work_mem: '6MB' }]);
  await embedded.close();
});

test('after kill -9 of program and PostgreSQL everything acknowledged is still there', async () => {
  const folder = await bench.madeFolder();
  const program = bench.start({ folder });
  const { url, pid } = await program.next();
  const writer = new pg.Client(url);
  writer.on('error', () => undefined);
  await writer.connect();
  await writer.query('create table line (n int)');
  let acknowledged = 0;
  const writing = (async () => {
    for (;;) {
      await writer.query('insert into line values ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  })().catch(() => undefined);
  await eventually(() => acknowledged > 100);
  process.kill(pid, 'SIGKILL');
  await program.kill('SIGKILL');
  await writing;
  const embedded = await openEmbedded({ folder, log: silent });
  const [row] = await ask<{ count: string }>(embedded.url, 'select count(*) from line');
  expect(Number(row?.count)).toBeGreaterThanOrEqual(acknowledged);
  await embedded.close();
});

test('an old pid file that names somebody else harms nobody', async () => {
  const folder = await bench.madeFolder();
  const program = bench.start({ folder });
  const { pid } = await program.next();
  const file = join(folder, 'data/postmaster.pid');
  const left = await readFile(file, 'utf8');
  await program.close();
  expect(isAlive(pid)).toBe(false);
  // PostgreSQL itself would refuse to start: the process lives and is its own user's.
  const user = process.getuid?.() === 0 ? await findUser('postgres') : null;
  const stranger = spawn('sleep', ['1000'], {
    stdio: 'ignore',
    cwd: '/',
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  try {
    await writeFile(file, left.replace(String(pid), String(stranger.pid)));
    const embedded = await openEmbedded({ folder, log: silent });
    expect(await ask(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await embedded.close();
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
  } finally {
    stranger.kill();
  }
});

test('a PostgreSQL that dies is started again where it was, though its backends are still busy', async () => {
  const folder = await bench.madeFolder();
  const embedded = await openEmbedded({ folder, log: silent });
  const { pid: before, url } = embedded;
  const busy = new pg.Client(url);
  busy.on('error', () => undefined);
  await busy.connect();
  const counting = busy
    .query('select count(*) from generate_series(1, 1e12::bigint)')
    .catch(() => 'lost');
  const [row] = await ask<{ pid: number }>(
    url,
    `select pid from pg_stat_activity where query like 'select count%' and state = 'active'`,
  );
  const servers = await serversOf(join(folder, 'data'));
  expect(servers).toContain(before);
  expect(servers).toContain(row?.pid);
  process.kill(before, 'SIGKILL');
  await eventually(() =>
    ask(url, 'select 1').then(
      () => true,
      () => false,
    ),
  );
  expect(embedded.pid).not.toBe(before);
  expect(await counting).toBe('lost');
  await embedded.close();
  expect(await serversOf(join(folder, 'data'))).toEqual([]);
});

test('a second program on the folder is told the process of the first, which goes on', async () => {
  const folder = await bench.madeFolder();
  const embedded = await openEmbedded({ folder, log: silent });
  const { error } = await bench.start({ folder }).next();
  expect(error).toMatch(new RegExp(`^Madang already runs on .* \\(process ${process.pid}\\)`));
  expect(await ask(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await embedded.close();
});

test('ten programs that open one new folder at once make one house', async () => {
  const folder = await bench.newFolder();
  const programs = Array.from({ length: 10 }, () => bench.start({ folder }));
  const said = await Promise.all(programs.map((program) => program.next()));
  const [winner, ...more] = said.filter(({ won }) => won);
  expect(more).toEqual([]);
  expect(await ask(winner?.url ?? '', 'select 1 as n')).toEqual([{ n: 1 }]);
  await Promise.all(programs.map((program) => program.close()));
  expect(await processesOf(folder)).toEqual([]);
});

test.each(['making-', 'data'])(
  'a start that is stopped when %s is there leaves nothing running',
  async (name) => {
    const folder = await bench.newFolder();
    const program = bench.start({ folder, fsync: false });
    await eventually(() => hasFolder(folder, name));
    program.child.kill('SIGTERM');
    const said = await program.next();
    // On a busy machine the server may have been ready before the signal came.
    if (!said.won) expect(said.error).toBe('told to stop');
    await program.close();
    expect(await processesOf(folder)).toEqual([]);
    const embedded = await openEmbedded({ folder, log: silent, fsync: false });
    expect(await ask(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await embedded.close();
  },
);

test('after kill -9 of a program that was making its database the next one makes it', async () => {
  const folder = await bench.newFolder();
  const program = bench.start({ folder });
  await eventually(() => hasFolder(folder, 'making-'));
  await program.kill('SIGKILL');
  await mkdir(join(folder, 'making-older/base'), { recursive: true });
  const embedded = await openEmbedded({ folder, log: silent });
  expect(await ask(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await eventually(async () => (await serversOf(folder)).length === 0);
  await embedded.close();
  const again = await openEmbedded({ folder, log: silent });
  expect(await hasFolder(folder, 'making-')).toBe(false);
  await again.close();
});

test('Ctrl-C reaches the program but not its PostgreSQL, which hears its last words', async () => {
  const folder = await bench.madeFolder();
  const program = bench.start({ folder });
  const { pid } = await program.next();
  // What a terminal does: a signal to the whole process group.
  process.kill(-(program.child.pid ?? 0), 'SIGINT');
  expect(await program.next()).toEqual({ drained: true });
  await program.close();
  expect(isAlive(pid)).toBe(false);
  const embedded = await openEmbedded({ folder, log: silent });
  expect(await ask(embedded.url, 'select count(*)::int as n from last_words')).toEqual([{ n: 1 }]);
  await embedded.close();
});
