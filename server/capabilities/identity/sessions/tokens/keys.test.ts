import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HouseError } from '../../../../kernel/faults/house-error.ts';
import { ACCESS_MINUTES, KEY_DAYS, KEY_KEPT_MINUTES, KEY_PUBLISHED_MINUTES } from '../limits.ts';
import { followKeys, retireKeys, rotateKeys, turnKeys } from './keys.ts';

let ground = '';
beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), 'madang-keys-'));
});
afterAll(() => rm(ground, { recursive: true, force: true }));

const X = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const kids = async (folder: string) => (await followKeys(folder)).read().map(({ kid }) => kid);

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
  await writeFile(file, text, { mode: 0o600 });
  await expect(followKeys(folder)).rejects.toThrow(HouseError);
  await expect(followKeys(folder)).rejects.toThrow(`${file} does not hold signing keys`);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a file that cannot be read is no missing file', async () => {
  const folder = join(ground, 'unreadable');
  await mkdir(join(folder, 'signing-keys.json'), { recursive: true });
  await chmod(folder, 0o700);
  await expect(followKeys(folder)).rejects.toThrow(/EISDIR/);
  expect(await readdir(folder)).toEqual(['signing-keys.json']);
});

describe('turning keys', () => {
  const NOW = new Date('2126-11-21T09:00:00Z');
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  test('a rotated key is published at once and signs ten minutes later; in a hurry at once', async () => {
    const folder = join(ground, 'rotated');
    const [first] = await kids(folder);
    const next = await rotateKeys(folder, NOW);
    const [newest, oldest] = (await followKeys(folder)).read();
    expect([newest?.kid, oldest?.kid]).toEqual([next, first]);
    expect([newest?.madeAt, newest?.signsFrom]).toEqual([NOW, later(KEY_PUBLISHED_MINUTES)]);
    const hurried = await rotateKeys(folder, NOW, true);
    expect((await followKeys(folder)).read()[0]).toMatchObject({ kid: hurried, signsFrom: NOW });
    expect((await stat(join(folder, 'signing-keys.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['signing-keys.json']);
  });

  test('the house turns them by itself: a new one after its days, old ones out when they are spent', async () => {
    const folder = join(ground, 'turned');
    const [first] = await kids(folder);
    const made = (await followKeys(folder)).read()[0]?.madeAt ?? NOW;
    const after = (days: number, minutes = 0) =>
      new Date(made.getTime() + days * 86_400_000 + minutes * 60_000);
    await turnKeys(folder, after(KEY_DAYS, -1));
    expect(await kids(folder)).toEqual([first]);
    await turnKeys(folder, after(KEY_DAYS));
    const [second = ''] = await kids(folder);
    expect(await kids(folder)).toEqual([second, first]);
    const spent = KEY_PUBLISHED_MINUTES + ACCESS_MINUTES + KEY_KEPT_MINUTES;
    await turnKeys(folder, after(KEY_DAYS, spent - 1));
    expect(await kids(folder)).toEqual([second, first]);
    await turnKeys(folder, after(KEY_DAYS, spent));
    expect(await kids(folder)).toEqual([second]);
  });

  test('keys of before such times were kept are taken as old, and still check', async () => {
    const folder = join(ground, 'ancient');
    const [first] = await kids(folder);
    const file = join(folder, 'signing-keys.json');
    const { keys } = JSON.parse(await readFile(file, 'utf8')) as { keys: object[] };
    await writeFile(file, JSON.stringify({ keys: [{ ...keys[0], made_at: undefined }] }));
    await turnKeys(folder, NOW);
    expect((await kids(folder)).slice(1)).toEqual([first]);
  });

  test('the only key is not taken out, nor one that is not there', async () => {
    const folder = join(ground, 'only');
    const [first = ''] = await kids(folder);
    await expect(retireKeys(folder, NOW, first)).rejects.toThrow('is the only one: rotate first');
    await expect(retireKeys(folder, NOW, 'nothing')).rejects.toThrow('There is no signing key');
    expect(await retireKeys(folder, NOW, null)).toEqual([]);
    expect(await kids(folder)).toEqual([first]);
    const second = await rotateKeys(folder, NOW, true);
    expect(await retireKeys(folder, NOW, first)).toEqual([first]);
    expect(await kids(folder)).toEqual([second]);
  });
});
