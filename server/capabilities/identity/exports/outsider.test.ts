import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';

const EXPORTS = '/api/identity/exports';

let madang: Madang;
let owner: TestPerson;
let ready: { id: string; link: string };
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  owner = await madang.person();
  const { body } = await owner.post(EXPORTS);
  await madang.work();
  ready = (await owner.get(`${EXPORTS}/${body.id}`)).body;
});
afterAll(() => madang.close());

test.each([
  ['identity.exports.startExport', 'POST', ''],
  ['identity.exports.listExports', 'GET', ''],
  ['identity.exports.readExport', 'GET', '/:id'],
  ['identity.exports.deleteExport', 'DELETE', '/:id'],
] as const)('%s: without a session it is refused', async (_operation, method, path) => {
  const before = await madang.told();
  const url = `${EXPORTS}${path.replace(':id', ready.id)}`;
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
  expect(await madang.told()).toEqual(before);
});

test.each(['guest', 'member', 'administrator'] as const)(
  'to a %s an export of another does not exist',
  async (role) => {
    const other = await madang.person(role);
    const unknown = { status: 404, body: { code: 'identity.export_unknown' } };
    const path = `${EXPORTS}/${ready.id}`;
    expect(await other.get(path)).toMatchObject(unknown);
    expect(await other.delete(path)).toMatchObject(unknown);
    expect(await other.get(`${path}/file`)).toMatchObject(unknown);
    expect((await other.get(EXPORTS)).body.items).toEqual([]);
    expect((await madang.nobody.get(ready.link)).status).toBe(200);
  },
);

test('identity.exports.readFile: no link but the one that was given out opens it', async () => {
  const { pathname, searchParams } = new URL(ready.link, 'http://x');
  const [until, mac] = [Number(searchParams.get('until')), searchParams.get('mac') ?? ''];
  const second = await madang.person();
  const { body } = await second.post(EXPORTS);
  await madang.work();
  const another = (await second.get(`${EXPORTS}/${body.id}`)).body as { id: string; link: string };
  const forged = [
    pathname,
    `${pathname}?until=${until}`,
    `${pathname}?until=${until}&mac=`,
    `${pathname}?mac=${mac}`,
    `${pathname}?until=${until + 86_400}&mac=${mac}`,
    `${pathname}?until=${until}&mac=${mac.slice(0, -1)}`,
    `${pathname}?until=${until}&mac=${mac.replace(/^./, (char) => (char === 'A' ? 'B' : 'A'))}`,
    ready.link.replace(ready.id, another.id),
    another.link.replace(another.id, ready.id),
  ];
  for (const link of forged) {
    expect([link, (await madang.nobody.get(link)).body.code]).toEqual([
      link,
      'identity.export_unknown',
    ]);
  }
});
