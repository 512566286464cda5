import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../testing/command-line.ts';

// Each line is a program of its own that has to start.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-keys-command-'));
});
afterAll(() => rm(folder, { recursive: true }));
const keys = (...args: string[]) =>
  runCommand(['keys', ...args], { MADANG_SECRETS_DIR: folder }).ended;
const KID = '[\\w-]{43}';
const lines = async () => (await keys('list')).stdout.trimEnd().split('\n');

test('keys lists, rotates and retires signing keys, and never shows one', async () => {
  const [signing = '', master = '', ...more] = await lines();
  expect(signing).toMatch(new RegExp(`^signing  ${KID}  made .*Z, signs$`));
  expect(master).toMatch(/^master {3}[\w-]{8} {2}seals$/);
  expect(more).toEqual([]);
  const [, first = ''] = signing.split('  ');
  const waiting = await keys('rotate');
  expect(waiting.stdout).toMatch(new RegExp(`^${KID} is published and signs in ten minutes.\n$`));
  const hurried = await keys('rotate', '--now');
  expect(hurried.stdout).toMatch(new RegExp(`^${KID} signs from now on.\n$`));
  const [newest = ''] = hurried.stdout.split(' ');
  expect(await lines()).toEqual([
    expect.stringMatching(`^signing  ${newest}  made .*, signs$`),
    expect.stringMatching(/published, signs from .*Z$/),
    expect.stringMatching(`^signing  ${first}  made .*, checks until .*Z$`),
    master,
  ]);
  expect((await keys('retire')).stdout).toBe('No key is spent.\n');
  expect((await keys('retire', first)).stdout).toBe(`${first} is gone.\n`);
  const listed = (await lines()).join('\n');
  const kept = JSON.parse(await readFile(join(folder, 'signing-keys.json'), 'utf8')) as {
    keys: { d: string }[];
  };
  expect(kept.keys).toHaveLength(2);
  for (const { d } of kept.keys) expect(listed).not.toContain(d);
});

test('keys rotates and retires the master key', async () => {
  const old = (await lines()).at(-1)?.split('  ')[1]?.trim() ?? '';
  const rotated = await keys('rotate', '--master');
  expect(rotated.stdout).toMatch(/^[\w-]{8} seals from now on.\n$/);
  const fresh = rotated.stdout.slice(0, 8);
  expect((await lines()).slice(-2)).toEqual([
    `master   ${fresh}  seals`,
    `master   ${old}  opens what it sealed`,
  ]);
  const inUse = await keys('retire', '--master', fresh);
  expect([inUse.code, inUse.stderr]).toEqual([
    1,
    `The master key ${fresh} is in use: rotate first.\n`,
  ]);
  expect((await keys('retire', '--master', old)).stdout).toBe(`${old} is gone.\n`);
});

test.each<[string[], string]>([
  [[], 'Say list, rotate or retire.'],
  [['turn'], 'Say list, rotate or retire.'],
  [['rotate', 'x'], 'Say list, rotate or retire.'],
  [['retire', 'x'], 'There is no signing key x.'],
  [['retire', '--master'], 'Name the master key to retire; list shows them.'],
  [['retire', '--master', 'x'], 'There is no master key x.'],
])('keys %j ends with a sentence, not with a stack', async (args, sentence) => {
  const { code, stdout, stderr } = await keys(...args);
  expect([code, stdout, stderr]).toEqual([1, '', `${sentence}\n`]);
});
