import { chmod, mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HouseError } from '../faults/house-error.ts';
import { openSecretFolder } from './folder.ts';
import { followFile, makeFile, replaceFile } from './kept-file.ts';

let ground = '';
beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), 'madang-folder-'));
});
afterAll(() => rm(ground, { recursive: true, force: true }));

async function folderWith(name: string, folderMode: number, fileMode: number): Promise<string> {
  const folder = join(ground, name);
  await mkdir(folder);
  await writeFile(join(folder, 'key'), 'x');
  await chmod(join(folder, 'key'), fileMode);
  await chmod(folder, folderMode);
  return folder;
}
const modeOf = async (path: string) => (await stat(path)).mode & 0o7777;
const isRoot = process.geteuid?.() === 0;

describe.skipIf(process.platform === 'win32')('the folder of secrets', () => {
  test('is made for its owner alone', async () => {
    const folder = join(ground, 'a/b');
    openSecretFolder(folder);
    expect(await modeOf(folder)).toBe(0o700);
  });

  test('that others may list is closed to them', async () => {
    const folder = await folderWith('listed', 0o755, 0o600);
    openSecretFolder(folder);
    expect(await modeOf(folder)).toBe(0o700);
  });

  test.each([0o777, 0o770, 0o702])('that others may write into is refused: %o', async (mode) => {
    const folder = await folderWith(`written ${mode}`, mode, 0o600);
    expect(() => openSecretFolder(folder)).toThrow(HouseError);
    expect(() => openSecretFolder(folder)).toThrow(/may be written by others.*chmod 700/);
    expect(await modeOf(folder)).toBe(mode);
  });

  test('as a container mounts it, sticky and full of links, is taken', async () => {
    const folder = await folderWith('mounted', 0o700, 0o400);
    await symlink(join(folder, 'key'), join(folder, 'linked'));
    await symlink(join(folder, 'gone'), join(folder, 'leads-nowhere'));
    await chmod(folder, 0o1777);
    expect(() => openSecretFolder(folder)).not.toThrow();
    expect(await modeOf(folder)).toBe(0o1777);
  });

  test.each([0o644, 0o604, 0o660, 0o666])('with a file of mode %o is refused', async (mode) => {
    const folder = await folderWith(`file ${mode}`, 0o700, mode);
    const file = join(folder, 'key');
    expect(() => openSecretFolder(folder)).toThrow(`The secret ${file} is open to others`);
    expect(await modeOf(file)).toBe(mode);
  });

  test('may hold a file that its group reads when it is root’s, as a container mounts it', async () => {
    const folder = await folderWith('group', 0o700, 0o640);
    const open = () => openSecretFolder(folder);
    if (isRoot) expect(open).not.toThrow();
    else expect(open).toThrow(/mode 0640\): chmod 600/);
  });
});

describe('a file of keys', () => {
  test('is replaced by one program at a time; a dead one’s claim counts for a minute', async () => {
    const path = join(ground, 'claimed');
    makeFile(path, () => 'one');
    makeFile(path, () => 'two');
    const file = followFile(path, (text) => text);
    await writeFile(`${path}.next`, '');
    expect(() => replaceFile(path, () => 'three')).toThrow('Another program is changing the keys');
    await utimes(`${path}.next`, 1, 1);
    expect(file.read()).toBe('one');
    replaceFile(path, (text) => `${text} three`);
    expect(file.readAgain()).toBe('one three');
    expect(await modeOf(path)).toBe(0o600);
  });

  test('stays what it was when the change fails', () => {
    const path = join(ground, 'failed');
    makeFile(path, () => 'one');
    const fail = () => {
      throw new HouseError('no');
    };
    expect(() => replaceFile(path, fail)).toThrow('no');
    replaceFile(path, () => null);
    expect(followFile(path, (text) => text).read()).toBe('one');
  });

  test('that cannot be written is told in a sentence', () => {
    expect(() => makeFile(join(ground, 'missing/key'), () => 'x')).toThrow(
      /^The keys cannot be written \(ENOENT/,
    );
  });
});
