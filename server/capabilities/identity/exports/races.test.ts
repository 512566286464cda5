import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bind } from '../../../kernel/room/port.ts';
import { storage, type Storage } from '../../../kernel/storage/port.ts';
import { openLocalStorage } from '../../../kernel/storage/local.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { unzipped } from '../../../testing/unzip.ts';
import { TRIES_MAX } from './limits.ts';
import { makeArchive } from './make.ts';

const EXPORTS = '/api/identity/exports';

let madang: Madang;
let folder: string;
/** What the storage does instead of keeping; null when it is well. */
let fault: (() => Promise<never>) | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-exports-'));
  const local = openLocalStorage(folder);
  const faulty: Storage = { ...local, put: (key, from) => fault?.() ?? local.put(key, from) };
  madang = await openMadang({ apps: [], ports: [bind(storage, async () => faulty)] });
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true, force: true });
});

const make = (exportId: string) => makeArchive(madang.house.context('test'), exportId);

test('asked for many times at once, one export is made', async () => {
  const person = await madang.person();
  const answers = await Promise.all(Array.from({ length: 8 }, () => person.post(EXPORTS)));
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([202, ...Array.from({ length: 7 }, () => 409)]);
  await madang.work();
  expect((await person.get(EXPORTS)).body.items).toMatchObject([{ state: 'ready' }]);
});

test('killed in the middle it is begun again, and yields one whole file', async () => {
  const person = await madang.person();
  const { body } = await person.post(EXPORTS);
  // What a killed program leaves: a row that is being worked on, and a draft.
  await madang.house.ground.database.writer.change(
    `update identity.export set state = 'working', tries = 1, rows_done = 3 where id = $1`,
    [body.id],
  );
  await writeFile(join(folder, 'exports', `${body.id}.zip.dead.draft`), 'half');
  await make(body.id);
  const { state, link } = (await person.get(`${EXPORTS}/${body.id}`)).body;
  expect(state).toBe('ready');
  const files = await unzipped((await madang.nobody.send({ method: 'GET', url: link })).raw);
  expect(files.has('manifest.json')).toBe(true);
  const own = (await readdir(join(folder, 'exports'))).filter((name) => name.startsWith(body.id));
  expect(own).toEqual([`${body.id}.zip`]);
  // Delivered once more, it does nothing.
  const before = await madang.told();
  await madang.work();
  expect(await madang.told()).toEqual(before);
});

test('what fails is tried again, and after some tries it says that it failed', async () => {
  const person = await madang.person();
  const { body } = await person.post(EXPORTS);
  fault = () => Promise.reject(new Error('the disk is full'));
  try {
    for (let i = 1; i < TRIES_MAX; i++) await expect(make(body.id)).rejects.toThrow('disk is full');
    await make(body.id);
  } finally {
    fault = null;
  }
  expect((await person.get(`${EXPORTS}/${body.id}`)).body).toMatchObject({
    state: 'failed',
    link: null,
  });
  expect((await person.get(`${EXPORTS}/${body.id}/file`)).status).toBe(409);
  await madang.work();
  expect((await person.post(EXPORTS)).status).toBe(202);
  await madang.work();
});

test('an export whose person left while it was made leaves no file', async () => {
  const person = await madang.person();
  const { body } = await person.post(EXPORTS);
  const { writer } = madang.house.ground.database;
  fault = async () => {
    fault = null;
    await writer.change('delete from identity.export where id = $1', [body.id]);
    throw new Error('the person left');
  };
  await expect(make(body.id)).rejects.toThrow('the person left');
  // As after a kill between the end of the file and the look whether its export is still there.
  await writeFile(join(folder, 'exports', `${body.id}.zip`), 'whole');
  await make(body.id);
  const names = await readdir(join(folder, 'exports'));
  expect(names.filter((name) => name.startsWith(body.id))).toEqual([]);
});
