import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { runCommand } from '../testing/command-line.ts';
import { waveFile } from '../testing/editing.ts';
import { openMadang, type Madang } from '../testing/madang.ts';
import { playOf, readChart, submit } from '../testing/plays.ts';

// Each line is a program of its own that has to start.
vi.setConfig({ testTimeout: 60_000 });

let madang: Madang;
let folder: string;
beforeAll(async () => {
  madang = await openMadang();
  folder = await mkdtemp(join(tmpdir(), 'madang-catalogue-'));
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true });
});

const run = (args: string[], more: Record<string, string> = {}) =>
  runCommand(['catalogue', ...args], {
    DATABASE_URL: madang.databaseUrl,
    MADANG_SECRETS_DIR: inject('ground').secretsDir,
    MADANG_DATA_DIR: join(folder, 'data'),
    ...more,
  }).ended;

test('import looks first, and takes in what it said with --apply', async () => {
  const pack = join(folder, 'pack');
  const fixtures = join(import.meta.dirname, '../apps/rhythm/catalogue/fixtures');
  await cp(fixtures, join(pack, 'lantern'), { recursive: true });
  await rm(join(pack, 'lantern/lantern-walk.sm'));
  await writeFile(join(pack, 'lantern/lantern-walk.wav'), waveFile(30_000));
  const looked = await run(['import', pack, '--licence', 'CC0']);
  expect([looked.code, looked.stderr]).toEqual([0, '']);
  const [song, easy, hard, last] = looked.stdout.trim().split('\n');
  expect(song).toBe('new    lantern-walk  Lantern Walk, 마당 스카이 엔진, CC0');
  expect(easy).toMatch(/^ {2}new {6}lantern-walk_0 {2}4K Stroll: level \d+, 4 keys, 45 notes$/);
  expect(hard).toMatch(/^ {2}new {6}lantern-walk_1 {2}7K Festival: level \d+, 7 keys, 97 notes$/);
  expect(last).toBe('Nothing was changed. Say --apply to do this.');
  expect((await madang.nobody.get('/api/rhythm/songs/lantern-walk')).status).toBe(404);

  const applied = await run(['import', pack, '--licence', 'CC0', '--apply']);
  expect(applied.stdout.trim().split('\n').at(-1)).toBe('Done. Songs: 1, charts: 2.');
  const player = await madang.person();
  const chart = await readChart(player, 'lantern-walk_1');
  expect((await submit(player, playOf(chart, 'easy'))).body.play.verified).toBe(true);
  const again = await run(['import', pack, '--licence', 'CC0', '--apply']);
  expect([again.code, again.stdout.trim().split('\n').at(-1)]).toEqual([
    0,
    'There is nothing to import.',
  ]);
});

test('export writes what import takes in again', async () => {
  const to = join(folder, 'out');
  const written = await run(['export', '--to', to]);
  expect([written.code, written.stderr]).toEqual([0, '']);
  const names = await readdir(to);
  expect(names).toEqual(
    expect.arrayContaining(['arirang.json', 'lantern-walk.json', 'lantern-walk.wav']),
  );
  expect((await readFile(join(to, 'lantern-walk.wav'))).equals(waveFile(30_000))).toBe(true);
  const back = await run(['import', to]);
  expect(back.stdout.trim().split('\n').at(-1)).toBe('There is nothing to import.');
  expect(back.stdout).not.toContain('problem');
  expect(back.stdout).toMatch(/^known {2}arirang {2}/m);
});

test.each<[args: string[], more: Record<string, string>, sentence: string]>([
  [[], {}, 'Say import or export.'],
  [['delete'], {}, 'Say import or export.'],
  [['import'], {}, 'Name a file or a folder to import.'],
  [['import', '/nowhere/at/all'], {}, '/nowhere/at/all cannot be read: ENOENT.'],
  [['export', 'nobody-knows'], {}, 'No song has this id'],
])('%j ends with a sentence', async (args, more, sentence) => {
  const { code, stderr } = await run(args, more);
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});

test('an import of what is none says why, and ends with 1', async () => {
  const file = join(folder, 'other.osu');
  await writeFile(file, 'osu file format v14\n[General]\nMode: 1\n');
  const { code, stdout } = await run(['import', file]);
  expect([code, stdout]).toEqual([
    1,
    'problem: other.osu:3: It is for osu!taiko, not for osu!mania\nThere is nothing to import.\n',
  ]);
});
