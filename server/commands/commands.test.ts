import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openMadang, type Madang } from '../testing/madang.ts';
import { runCommand } from '../testing/command-line.ts';

// Each line is a program of its own that has to start.
vi.setConfig({ testTimeout: 60_000 });
const COMMANDS = [
  'start',
  'migrate',
  'administrator',
  'factors',
  'jobs',
  'keys',
  'catalogue',
  'build-web',
  'contract',
  'docs',
];

let madang: Madang;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  madang = await openMadang();
  folder = await mkdtemp(join(tmpdir(), 'madang-commands-'));
  env = {
    DATABASE_URL: madang.databaseUrl,
    MADANG_SECRETS_DIR: inject('ground').secretsDir,
    MADANG_DATA_DIR: folder,
  };
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true });
});
const run = (args: string[], more: Record<string, string> = {}) =>
  runCommand(args, { ...env, ...more }).ended;

test('--help lists every command in a line', async () => {
  const { code, stdout, stderr } = await run(['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
});

test.each(COMMANDS)('%s --help says how it is called and does nothing', async (name) => {
  // A setting that no command would take: help asks for none.
  const { code, stdout, stderr } = await run([name, '--help'], { PORT: 'none' });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^npm run madang -- ${name}( |$)`, 'm'));
  expect(stdout.split('\n').length).toBeGreaterThan(2);
});

test.each<[string[], string]>([
  [['strat'], '"strat" is no command. Did you mean start? See --help.'],
  [['xyzzy'], '"xyzzy" is no command. See --help.'],
  [['start', '--port', '80'], "Unknown option '--port'"],
  [['start', 'now'], '"now" is too much. Usage: npm run madang -- start'],
  [['jobs'], 'Say dead or replay.'],
  [['jobs', 'replay'], 'Name the jobs to replay, or say --all.'],
  [['jobs', 'replay', 'twelve'], '"twelve" is not the id of a job.'],
  [['administrator'], 'Name a mail address, like minji@example.com.'],
  [['administrator', 'minji'], 'Name a mail address, like minji@example.com.'],
  [['administrator', 'a@example.com', 'member'], '"member" is too much.'],
  [['administrator', 'a@example.com', '--name', ' '], 'A name needs at least one letter.'],
  [['factors'], 'Name a mail address or the id of a person.'],
  [['factors', 'a@example.com', '--passkeys'], '--passkeys goes with --drop'],
  [['factors', 'a@example.com', '--drop'], 'Nobody signs in with a@example.com.'],
  [['factors', crypto.randomUUID()], 'Nobody has the id'],
])('%j ends with a sentence, not with a stack', async (args, sentence) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});

test.each<[string[], Record<string, string>, string]>([
  [
    ['migrate'],
    { MADANG_APPS: 'opera' },
    'MADANG_APPS names "opera", which is not an app of this house',
  ],
  [['start'], { PORT: 'http' }, 'PORT must be a whole number'],
  [['migrate'], { MADANG_DATADIR: '/x' }, 'Did you mean MADANG_DATA_DIR?'],
])('%j with %j is refused before anything is opened', async (args, more, sentence) => {
  const { code, stderr } = await run(args, more);
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});

test.each([
  ['optional', true],
  ['required', false],
])('start says so when administrators need no second factor: %s', async (setting, isSaid) => {
  const settings = { ...env, MADANG_ROLES: 'jobs', MADANG_ADMIN_FACTORS: setting };
  const program = runCommand(['start'], settings);
  const { pool } = madang.house.ground.database;
  // A crew at work is the last that opens.
  const crews = 'select from graphile_worker._private_known_crontabs limit 1';
  const isOpen = async () => (await pool.query(crews)).rowCount;
  await pool.query('delete from graphile_worker._private_known_crontabs');
  await expect.poll(isOpen, { timeout: 30_000 }).toBe(1);
  program.child.kill('SIGTERM');
  const { stdout, stderr } = await program.ended;
  expect(`${stdout}${stderr}`.includes('administrators need no second factor')).toBe(isSaid);
});

test('migrate brings the database up to date, as often as it is called', async () => {
  const { code, stdout, stderr } = await run(['migrate']);
  expect([code, stdout, stderr]).toEqual([0, 'The database is up to date.\n', '']);
});

test('jobs shows what failed for good and tries it again', async () => {
  const { pool } = madang.house.ground.database;
  expect((await run(['jobs', 'dead'])).stdout).toBe('No job has failed for good.\n');
  const { rows } = await pool.query<{ id: string }>(
    `select id::text from graphile_worker.add_job('do:small.things.lost', max_attempts => 2)`,
  );
  await pool.query(
    `update graphile_worker._private_jobs set attempts = 2, last_error = E'it broke\nat a line'`,
  );
  const id = rows[0]?.id ?? '';
  const dead = await run(['jobs', 'dead']);
  expect(dead.stdout).toMatch(
    new RegExp(`^${id}  do:small.things.lost  2 attempts, last .*: it broke\n$`),
  );
  expect((await run(['jobs', 'replay', id])).stdout).toBe('1 will be tried again.\n');
  expect((await run(['jobs', 'dead'])).stdout).toBe('No job has failed for good.\n');
});

test('a database that cannot be reached is told in a sentence', async () => {
  const { code, stderr } = await run(['migrate'], {
    DATABASE_URL: 'postgres://x:hunter2@127.0.0.1:1/x',
  });
  expect(code).toBe(1);
  expect(stderr).toContain('The database of DATABASE_URL cannot be reached');
  expect(stderr).not.toContain('    at ');
  expect(stderr).not.toContain('hunter2');
});
