import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ROLES = '/api/identity/roles';
const CALLS = [
  ['identity.roles.listPeople', 'GET', `${ROLES}/people`, undefined],
  ['identity.roles.listChanges', 'GET', `${ROLES}/changes`, undefined],
  [
    'identity.roles.assignRole',
    'PUT',
    `${ROLES}/people/${crypto.randomUUID()}`,
    { role: 'curator', reason: 'Because' },
  ],
  [
    'identity.roles.signOutPerson',
    'POST',
    `${ROLES}/people/${crypto.randomUUID()}/sign-outs`,
    { reason: 'Because' },
  ],
] as const;

test.each(CALLS)(
  '%s: without a session it is refused',
  async (_operation, method, url, payload) => {
    const before = await madang.told();
    const body = payload === undefined ? {} : { payload };
    for (const client of [madang.nobody, madang.bearer('nonsense'), madang.bearer('a.b.c')]) {
      const answer = await client.send({ method, url, ...body });
      expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
    }
    expect(await madang.told()).toEqual(before);
  },
);

test.each(['guest', 'member', 'curator'] as const)(
  'a %s finds nobody, reads no log, gives no role and signs nobody out, not even themselves',
  async (role) => {
    const [person, other] = [await madang.person(role), await madang.person('member')];
    const before = await madang.told();
    for (const id of [person.id, other.id]) {
      const given = { role: 'administrator', reason: 'I want to' };
      for (const answer of [
        await person.put(`${ROLES}/people/${id}`, given),
        await person.post(`${ROLES}/people/${id}/sign-outs`, { reason: 'I want to' }),
        await person.get(`${ROLES}/people?search=person`),
        await person.get(`${ROLES}/changes?personId=${id}`),
      ]) {
        expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
      }
    }
    expect((await person.get('/api/identity/profiles/me')).body.role).toBe(role);
    expect((await other.get('/api/identity/profiles/me')).body.role).toBe('member');
    expect(await madang.told()).toEqual(before);
  },
);
