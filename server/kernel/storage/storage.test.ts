import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageConformance } from './conformance.ts';
import { openLocalStorage } from './local.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'madang-storage-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('in a folder', () => {
  storageConformance(async () => openLocalStorage(join(root, 'conformance')));

  test('nobody else may look in', async () => {
    const storage = openLocalStorage(join(root, 'closed'));
    await storage.put('things/one.txt', Readable.from(['mine']));
    expect((await stat(join(root, 'closed/things'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, 'closed/things/one.txt'))).mode & 0o777).toBe(0o600);
  });

  test('the draft of a writer that died goes with the next try, or with the file', async () => {
    const storage = openLocalStorage(join(root, 'drafts'));
    await storage.put('things/one.zip', Readable.from(['whole']));
    const folder = join(root, 'drafts/things');
    await writeFile(join(folder, 'one.zip.dead.draft'), 'half');
    await writeFile(join(folder, 'two.zip.dead.draft'), 'of another');
    await storage.put('things/one.zip', Readable.from(['whole again']));
    expect(await readdir(folder)).toEqual(['one.zip', 'two.zip.dead.draft']);
    await storage.delete('things/two.zip');
    expect(await readdir(folder)).toEqual(['one.zip']);
  });
});
