import { readFile, writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { HouseError } from '../../faults/house-error.ts';
import { lockFolder } from './folder-lock.ts';
import { Bench } from './test-bench.ts';

const bench = new Bench();
afterAll(() => bench.clear());

test('of ten programs that start at once exactly one gets the folder, the others are told which', async () => {
  const folder = await bench.newFolder();
  const programs = Array.from({ length: 10 }, () => bench.start({ only: 'lock', folder }));
  const said = await Promise.all(programs.map((program) => program.next()));
  const [winner, ...more] = said.filter(({ won }) => won);
  expect(more).toEqual([]);
  for (const loser of said.filter(({ won }) => !won)) {
    expect(loser.error).toContain(`Madang already runs on ${folder} (process ${winner?.program})`);
  }
  await Promise.all(programs.map((program) => program.kill('SIGKILL')));
});

test('a lock dies with its owner, also by kill -9, and again only one of many gets it', async () => {
  const folder = await bench.newFolder();
  const first = bench.start({ only: 'lock', folder });
  expect(await first.next()).toMatchObject({ won: true });
  await first.kill('SIGKILL');
  const programs = Array.from({ length: 4 }, () => bench.start({ only: 'lock', folder }));
  const said = await Promise.all(programs.map((program) => program.next()));
  expect(said.filter(({ won }) => won)).toHaveLength(1);
  await Promise.all(programs.map((program) => program.kill('SIGKILL')));
  const lock = await lockFolder(folder);
  lock.release();
});

test('one program cannot take a folder twice before it has released it', async () => {
  const folder = await bench.newFolder();
  const lock = await lockFolder(folder);
  expect(Number(await readFile(`${folder}/lock-owner`, 'utf8'))).toBe(process.pid);
  await expect(lockFolder(folder)).rejects.toThrow(`(process ${process.pid})`);
  lock.release();
  lock.release();
  const again = await lockFolder(folder);
  again.release();
});

test('a lock that nobody refers to any more is still held', async () => {
  const folder = await bench.newFolder();
  await lockFolder(folder);
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  await expect(lockFolder(folder)).rejects.toThrow(HouseError);
});

test('a folder that cannot be is refused with the reason', async () => {
  const file = await bench.newFolder('a-file');
  await writeFile(file, '');
  await expect(lockFolder(file)).rejects.toThrow(/cannot be used \(EEXIST/);
});
