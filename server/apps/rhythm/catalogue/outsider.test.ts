import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const ROOM = '/api/rhythm/catalogue';
const edit = { base: 1, level: 1, keyCount: 4, pattern: { lengthMs: 1, line: [], notes: [] } };

const HASH = 'a'.repeat(64);
const files = [{ hash: HASH, name: 'a.osu' }];

/** Every action of the room, each by its name. */
const ASKED: [
  name: string,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: object,
][] = [
  ['listSongs', 'GET', '/songs'],
  ['readSong', 'GET', '/songs/arirang'],
  ['saveSong', 'PUT', '/songs/arirang', { base: 1 }],
  ['revertSong', 'POST', '/songs/arirang/reversions', { base: 1, version: 1 }],
  ['listSongVersions', 'GET', '/songs/arirang/versions'],
  ['retireSong', 'PUT', '/songs/arirang/retirement', {}],
  ['restoreSong', 'DELETE', '/songs/arirang/retirement'],
  ['giveBackSong', 'DELETE', '/songs/arirang/curation'],
  ['saveChart', 'PUT', '/charts/arirang_0', edit],
  ['revertChart', 'POST', '/charts/arirang_0/reversions', { base: 1, version: 1 }],
  ['listChartVersions', 'GET', '/charts/arirang_0/versions'],
  ['retireChart', 'PUT', '/charts/arirang_0/retirement', {}],
  ['restoreChart', 'DELETE', '/charts/arirang_0/retirement'],
  ['bringFile', 'POST', '/files'],
  ['inspectImport', 'POST', '/imports/inspections', { files }],
  ['applyImport', 'POST', '/imports', { files, token: HASH }],
  ['exportSong', 'GET', '/songs/arirang/file'],
];

test.each(ASKED)('rhythm.catalogue.%s is for curators alone', async (_name, method, path, body) => {
  const request = { method, url: `${ROOM}${path}`, ...(body ? { payload: body } : {}) };
  expect((await madang.nobody.send(request)).status).toBe(401);
  for (const role of ['guest', 'member'] as const) {
    const answer = await (await madang.person(role)).send(request);
    expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  }
  const { body: song } = await madang.nobody.get('/api/rhythm/songs/arirang');
  expect(song.charts[0].version).toBe(1);
});
