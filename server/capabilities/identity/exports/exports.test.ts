import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { unzipped } from '../../../testing/unzip.ts';
import { expireExports } from './jobs/expire-exports.ts';
import { EXPORTS_A_DAY, READY_DAYS } from './limits.ts';

const EXPORTS = '/api/identity/exports';

let madang: Madang;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-exports-'));
  madang = await openMadang({ config: { dataDir: folder } });
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true, force: true });
});

/** Exports everything of a person; the export when it is ready, and what is in the archive. */
async function exported(person: TestPerson) {
  const { body } = await person.post(EXPORTS);
  await madang.work();
  const ready = (await person.get(`${EXPORTS}/${body.id}`)).body;
  const file = await madang.nobody.send({ method: 'GET', url: ready.link });
  return { ready, file, files: await unzipped(file.raw) };
}

describe('identity.exports.startExport', () => {
  test('waits for its turn, works, and lies ready for seven days', async () => {
    const person = await madang.person();
    const asked = await person.post(EXPORTS);
    expect(asked).toMatchObject({
      status: 202,
      body: { state: 'waiting', rowsDone: 0, rowsTotal: null, bytes: null, link: null },
    });
    await madang.work();
    const { body } = await person.get(`${EXPORTS}/${asked.body.id}`);
    expect(body).toMatchObject({ state: 'ready', rowsTotal: body.rowsDone });
    expect(body.rowsDone).toBeGreaterThan(0);
    const lastsMs = Date.parse(body.expiresAt) - madang.clock.now().getTime();
    expect(lastsMs).toBe(READY_DAYS * 86_400_000);
    expect((await person.get(EXPORTS)).body).toEqual({ items: [body] });
  });

  test('one is made at a time, and three a day', async () => {
    const person = await madang.person();
    for (let i = 0; i < EXPORTS_A_DAY; i++) {
      expect((await person.post(EXPORTS)).status).toBe(202);
      if (i === 0) {
        const second = await person.post(EXPORTS);
        expect(second).toMatchObject({
          status: 409,
          body: { code: 'identity.export_under_way' },
        });
      }
      await madang.work();
    }
    const over = await person.post(EXPORTS);
    expect(over).toMatchObject({ status: 429, body: { code: 'identity.exports_too_many' } });
    expect(Number(over.headers['retry-after'])).toBe(86_400);
    madang.clock.advance({ hours: 24 });
    expect((await person.post(EXPORTS)).status).toBe(202);
    await madang.work();
  });

  test('sent again under its key it is the same one', async () => {
    const person = await madang.person();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [first, again] = [
      await person.post(EXPORTS, undefined, key),
      await person.post(EXPORTS, undefined, key),
    ];
    expect(again).toMatchObject({ status: 202, body: first.body });
    await madang.work();
    expect((await person.get(EXPORTS)).body.items).toHaveLength(1);
  });
});

describe('the archive', () => {
  test('holds everything one has here, told in a list with sizes and sums', async () => {
    const person = await madang.person('member', '민지');
    const chart = await readChart(person, 'arirang_0');
    const play = playOf(chart, 'easy');
    await submit(person, play);
    const { ready, file, files } = await exported(person);
    expect(file.headers['content-disposition']).toMatch(/filename="madang-\d{4}-\d\d-\d\d\.zip"/);
    expect(ready.bytes).toBe(file.raw.length);
    const json = (path: string) => JSON.parse(files.get(path)?.toString() ?? 'null');
    expect(json('identity/person.json')).toMatchObject([{ id: person.id, name: '민지' }]);
    expect(json('rhythm/play.json')).toMatchObject([
      { id: play.id, player_id: person.id, log: play.log },
    ]);
    expect(json('rhythm/record.json')).toContainEqual(
      expect.objectContaining({ player_id: person.id, play_id: play.id }),
    );
    const csv = files.get('identity/person.csv')?.toString() ?? '';
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('민지');
    expect(files.get('README.md')?.toString()).toMatch(/내 정보[\s\S]*Your things/);
    const manifest = json('manifest.json');
    expect(manifest).toMatchObject({ format: 'madang-export', version: 1, personId: person.id });
    expect(manifest.tables).toContainEqual({
      table: 'rhythm.play',
      by: 'player_id',
      rows: 1,
      omitted: ['digest'],
    });
    const listed = manifest.files.map(({ path }: { path: string }) => path);
    expect([...listed, 'manifest.json'].toSorted()).toEqual([...files.keys()].toSorted());
    for (const { path, bytes, sha256 } of manifest.files) {
      const found = files.get(path) ?? Buffer.of();
      expect({ path, bytes: found.length }).toEqual({ path, bytes });
      expect(createHash('sha256').update(found).digest('hex')).toBe(sha256);
    }
  });

  test('holds what one has in an app that is switched off, too', async () => {
    const person = await madang.person();
    const chart = await readChart(person, 'arirang_0');
    await submit(person, playOf(chart, 'easy'));
    const { files: before } = await exported(person);
    // The same house, started again without the app.
    const { databaseUrl, clock } = madang;
    const without = await openMadang({ apps: [], databaseUrl, clock, config: { dataDir: folder } });
    try {
      const { body } = await person.post(EXPORTS);
      await without.work();
      const { link } = (await person.get(`${EXPORTS}/${body.id}`)).body;
      const after = await unzipped((await without.nobody.send({ method: 'GET', url: link })).raw);
      expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
      for (const path of ['rhythm/play.json', 'rhythm/play.csv', 'rhythm/record.json'])
        expect(after.get(path)?.toString()).toBe(before.get(path)?.toString());
    } finally {
      await without.close();
    }
  });

  test('holds no secret and nobody else', async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const signed = await madang.nobody.post('/api/identity/accounts', {
      email,
      password: 'three blue cranes',
      name: 'Rival One',
      client: 'program',
    });
    const rival = { ...madang.bearer(signed.body.accessToken), id: signed.body.me.id as string };
    const person = await madang.person('member', '서연');
    const chart = await readChart(person, 'arirang_0');
    await submit(rival, playOf(chart, 'hard', { spreadMs: 60, missRate: 0.1 }));
    await submit(person, playOf(chart, 'hard', { spreadMs: 45, missRate: 0.02 }));
    await submit(rival, playOf(chart, 'hard', { spreadMs: 30, missRate: 0 }));
    await madang.work();
    const { files } = await exported(person);
    const overtaken = JSON.parse(files.get('rhythm/overtaking.json')?.toString() ?? '[]');
    expect(overtaken).toMatchObject([{ player_id: person.id, rival: 'Rival One' }]);
    for (const [path, text] of files)
      expect([path, text.includes(rival.id)]).toEqual([path, false]);
    const asked = await rival.post(EXPORTS);
    await madang.work();
    const { link } = (await rival.get(`${EXPORTS}/${asked.body.id}`)).body;
    const own = await unzipped((await madang.nobody.send({ method: 'GET', url: link })).raw);
    expect(JSON.parse(own.get('identity/password.json')?.toString() ?? '')).toMatchObject([
      { email },
    ]);
    for (const [path, text] of own) expect([path, text.includes('$argon2')]).toEqual([path, false]);
  });

  test('a letter tells that it lies ready, once, and leads to the page, not to the file', async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const signed = await madang.nobody.post('/api/identity/accounts', {
      email,
      password: 'three blue cranes',
      name: 'Lena',
      language: 'en',
      client: 'program',
    });
    const person = madang.bearer(signed.body.accessToken);
    const asked = await person.post(EXPORTS);
    const letters = (await madang.letters()).filter(({ to }) => to === email);
    expect(letters.map(({ subject }) => subject)).toContain('Your export is ready');
    expect(letters.filter(({ subject }) => subject === 'Your export is ready')).toHaveLength(1);
    const { link } = (await person.get(`${EXPORTS}/${asked.body.id}`)).body;
    // The letter leads to the page: who reads somebody's mail does not get everything with it.
    for (const { text } of letters) expect(text).not.toContain(link);
  });
});

describe('identity.exports.readFile', () => {
  test('comes by parts, which make the whole', async () => {
    const person = await madang.person();
    const { ready, file } = await exported(person);
    const half = Math.floor(ready.bytes / 2);
    const parts = await Promise.all(
      [`bytes=0-${half - 1}`, `bytes=${half}-`].map((range) =>
        madang.nobody.send({ method: 'GET', url: ready.link, headers: { range } }),
      ),
    );
    expect(parts.map(({ status }) => status)).toEqual([206, 206]);
    expect(Buffer.concat(parts.map(({ raw }) => raw)).equals(file.raw)).toBe(true);
  });

  test('its owner gets it by token too, and it is kept by no cache', async () => {
    const person = await madang.person();
    const { ready } = await exported(person);
    const answer = await person.get(`${EXPORTS}/${ready.id}/file`);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  test('a week later it is over: for the link, for the owner, and on the disk', async () => {
    const person = await madang.person();
    const { ready } = await exported(person);
    madang.clock.advance({ days: READY_DAYS });
    const over = { status: 410, body: { code: 'identity.export_over' } };
    expect(await madang.nobody.get(ready.link)).toMatchObject(over);
    expect((await person.get(`${EXPORTS}/${ready.id}`)).body).toMatchObject({
      state: 'expired',
      link: null,
    });
    await expireExports.run(madang.house.context('test'), {});
    expect(await readdir(join(folder, 'exports'))).not.toContain(`${ready.id}.zip`);
    expect(await person.get(`${EXPORTS}/${ready.id}/file`)).toMatchObject(over);
    expect(await madang.nobody.get(ready.link)).toMatchObject(over);
  });
});

test('identity.exports.deleteExport: an archive goes before its time', async () => {
  const person = await madang.person();
  const { ready } = await exported(person);
  expect((await person.delete(`${EXPORTS}/${ready.id}`)).status).toBe(204);
  expect(await readdir(join(folder, 'exports'))).not.toContain(`${ready.id}.zip`);
  expect((await madang.nobody.get(ready.link)).status).toBe(410);
  expect((await person.get(EXPORTS)).body.items).toMatchObject([{ state: 'expired' }]);
  expect((await person.delete(`${EXPORTS}/${ready.id}`)).status).toBe(204);
});
