import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const PATH = '/api/notifications/preferences';

test.each([
  ['notifications.preferences.readPreferences', 'GET', undefined],
  ['notifications.preferences.changePreferences', 'PATCH', { digest: 'daily' }],
] as const)('%s: without a session it is refused', async (_operation, method, payload) => {
  const body = payload === undefined ? {} : { payload };
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url: PATH, ...body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test('nobody changes what another wants', async () => {
  const [person, other] = [await madang.person(), await madang.person()];
  await other.patch(PATH, { digest: 'daily' });
  expect((await other.patch(PATH, { digest: 'weekly', personId: person.id })).status).toBe(422);
  expect((await person.get(PATH)).body.digest).toBe('off');
});
