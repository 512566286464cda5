import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { followPushKey } from './push-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-push-'));
  return () => rm(folder, { recursive: true });
});

test('a house makes its push key once, closed to others; all nodes have the same', async () => {
  const keys = await Promise.all([followPushKey(folder), followPushKey(folder)]);
  const [one, other] = keys.map((kept) => kept.read());
  expect(one).toEqual(other);
  expect(Buffer.from(one?.publicKey ?? '', 'base64url').length).toBe(65);
  expect(Buffer.from(one?.privateKey ?? '', 'base64url').length).toBe(32);
  expect((await stat(join(folder, 'push-key'))).mode & 0o777).toBe(0o600);
  expect((await followPushKey(folder)).read()).toEqual(one);
});

test('another key is noticed without a restart', async () => {
  const kept = await followPushKey(folder);
  const before = kept.read();
  const other = await mkdtemp(join(tmpdir(), 'madang-push-'));
  const theirs = (await followPushKey(other)).read();
  await writeFile(join(folder, 'push-key'), await readFile(join(other, 'push-key')));
  expect(kept.readAgain()).toEqual(theirs);
  expect(theirs).not.toEqual(before);
  await rm(other, { recursive: true });
});

test('what is no key is refused with what to do', async () => {
  await writeFile(join(folder, 'push-key'), 'hello\n', { mode: 0o600 });
  await expect(followPushKey(folder)).rejects.toThrow('does not hold a private key of P-256');
});
