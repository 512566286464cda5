import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { ASSIGN_LIMIT, READ_LIMIT, REASON_CHARS_MAX, SEARCH_CHARS_MAX } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const PEOPLE = '/api/identity/roles/people';

test.each([
  ['identity.roles.listPeople', 'GET', PEOPLE, READ_LIMIT.max, 200],
  ['identity.roles.listChanges', 'GET', '/api/identity/roles/changes', READ_LIMIT.max, 200],
  ['identity.roles.assignRole', 'PUT', `${PEOPLE}/x`, ASSIGN_LIMIT.max, 422],
  ['identity.roles.signOutPerson', 'POST', `${PEOPLE}/x/sign-outs`, ASSIGN_LIMIT.max, 422],
] as const)('%s: an administrator calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status, role: 'administrator' });
});

test('a reason has so many characters', async () => {
  const administrator = await madang.person('administrator');
  const member = await madang.person('member');
  const assign = (reason: string) =>
    administrator.put(`${PEOPLE}/${member.id}`, { role: 'curator', reason });
  expect((await assign('r'.repeat(REASON_CHARS_MAX + 1))).body.errors).toMatchObject([
    { pointer: '/reason' },
  ]);
  expect((await assign('r'.repeat(REASON_CHARS_MAX))).status).toBe(204);
});

test('one searches with so many characters', async () => {
  const administrator = await madang.person('administrator');
  const search = (chars: number) => administrator.get(`${PEOPLE}?search=${'s'.repeat(chars)}`);
  expect((await search(SEARCH_CHARS_MAX)).status).toBe(200);
  expect((await search(SEARCH_CHARS_MAX + 1)).status).toBe(422);
});
