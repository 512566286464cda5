import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

const LEAVE = '/api/identity/withdrawals';
const ME = '/api/identity/profiles/me';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

test.each([
  ['identity.withdrawals.startWithdrawal', 'POST', LEAVE],
  ['identity.withdrawals.undoWithdrawal', 'DELETE', `${LEAVE}/mine`],
] as const)('%s: without a session it is refused', async (_operation, method, url) => {
  const before = await madang.told();
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
  expect(await madang.told()).toEqual(before);
});

test('nobody makes another leave or stay, whatever they name', async () => {
  const [person, other] = [await madang.person(), await madang.person('administrator')];
  await madang.person('administrator');
  await other.post(`${LEAVE}?personId=${person.id}`, { personId: person.id, id: person.id });
  expect((await person.get(ME)).body.leavingAt).toBeNull();
  await person.post(LEAVE);
  const third = await madang.person();
  await third.send({ method: 'DELETE', url: `${LEAVE}/mine?personId=${person.id}` });
  await third.send({ method: 'DELETE', url: `${LEAVE}/${person.id}` });
  const seen = await madang.nobody.get(`/api/identity/profiles/${person.id}`);
  expect(seen.body.name).toBe('');
});
