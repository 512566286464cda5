import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const PROFILES = '/api/identity/profiles';
const ME = `${PROFILES}/me`;

const CALLS = [
  ['identity.profiles.readMe', 'GET', ME, undefined],
  ['identity.profiles.updateMe', 'PATCH', ME, { name: '바람' }],
] as const;

test.each(CALLS)(
  '%s: without a session it is refused',
  async (_operation, method, url, payload) => {
    const before = await madang.told();
    const body = payload === undefined ? {} : { payload };
    for (const client of [madang.nobody, madang.bearer('nonsense'), madang.bearer('a.b.c')]) {
      const answer = await client.send({ method, url, ...body });
      expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
    expect(await madang.told()).toEqual(before);
  },
);

test('identity.profiles.updateMe: nobody changes another, whatever they name', async () => {
  const [person, other] = [await madang.person('member', '민지'), await madang.person()];
  for (const more of [{ id: person.id }, { personId: person.id }]) {
    expect((await other.patch(ME, { name: '도둑', ...more })).status).toBe(422);
  }
  expect((await other.patch(`${ME}?personId=${person.id}`, { name: '도둑' })).body.id).not.toBe(
    person.id,
  );
  expect((await other.patch(`${PROFILES}/${person.id}`, { name: '도둑' })).status).toBe(405);
  expect((await person.get(ME)).body.name).toBe('민지');
});

test('identity.profiles.readMe: everybody reads themselves', async () => {
  const [person, guest] = [await madang.person(), await madang.person('guest')];
  expect((await person.get(ME)).body.id).toBe(person.id);
  expect((await guest.get(ME)).body.id).toBe(guest.id);
});
