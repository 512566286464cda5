import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HouseError } from '../../../../kernel/faults/house-error.ts';
import { loadKeys } from './keys.ts';

let ground = '';
beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), 'madang-keys-'));
});
afterAll(() => rm(ground, { recursive: true, force: true }));

const X = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const kids = async (folder: string) => (await loadKeys(folder)).map(({ kid }) => kid);

test('a house without keys makes one that only its owner may read, and keeps it', async () => {
  const folder = join(ground, 'new/secrets');
  const made = await kids(folder);
  expect(made).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  expect(await kids(folder)).toEqual(made);
  expect((await stat(join(folder, 'signing-keys.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual(['signing-keys.json']);
});

test('of many programs that begin at once all use the same key', async () => {
  const folder = join(ground, 'many');
  const loaded = await Promise.all(Array.from({ length: 8 }, () => kids(folder)));
  expect(new Set(loaded.flat()).size).toBe(1);
  expect(await readdir(folder)).toEqual(['signing-keys.json']);
});

test('the first key signs, older ones still check', async () => {
  const [older, newer] = [join(ground, 'older'), join(ground, 'newer')];
  const [oldKids, newKids] = [await kids(older), await kids(newer)];
  const keysOf = async (folder: string) =>
    (JSON.parse(await readFile(join(folder, 'signing-keys.json'), 'utf8')) as { keys: object[] })
      .keys;
  const both = [...(await keysOf(newer)), ...(await keysOf(older))];
  await writeFile(join(newer, 'signing-keys.json'), JSON.stringify({ keys: both }));
  expect(await kids(newer)).toEqual([...newKids, ...oldKids]);
});

test.each([
  ['no JSON', '{'],
  ['no keys', '{"keys": []}'],
  ['something else', '{"songs": 3}'],
  ['a key of another kind', '{"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}'],
  [
    'a key without its secret',
    `{"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "a", "x": "${X}"}]}`,
  ],
])('a file with %s is told in one sentence, and not replaced', async (what, text) => {
  const folder = join(ground, what.replaceAll(' ', '-'));
  await mkdir(folder);
  const file = join(folder, 'signing-keys.json');
  await writeFile(file, text);
  await expect(loadKeys(folder)).rejects.toThrow(HouseError);
  await expect(loadKeys(folder)).rejects.toThrow(`${file} does not hold signing keys`);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a file that cannot be read is no missing file', async () => {
  const folder = join(ground, 'unreadable');
  await mkdir(join(folder, 'signing-keys.json'), { recursive: true });
  await chmod(folder, 0o700);
  await expect(loadKeys(folder)).rejects.toThrow(/EISDIR/);
  expect(await readdir(folder)).toEqual(['signing-keys.json']);
});
