import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '../../../testing/authenticator.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';

const ORIGIN = 'https://madang.example';
const PASSKEYS = '/api/identity/passkeys';

let madang: Madang;
let owner: TestPerson;
let passkeyId: string;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: ORIGIN } });
  owner = await madang.person();
  const asked = (await owner.post(`${PASSKEYS}/registrations`)).body;
  const response = authenticator(ORIGIN).create(asked);
  passkeyId = (await owner.post(PASSKEYS, { response })).body.id;
});
afterAll(() => madang.close());

const CALLS = [
  ['identity.passkeys.listPasskeys', 'GET', () => PASSKEYS],
  ['identity.passkeys.beginPasskey', 'POST', () => `${PASSKEYS}/registrations`],
  ['identity.passkeys.addPasskey', 'POST', () => PASSKEYS],
  ['identity.passkeys.renamePasskey', 'PATCH', () => `${PASSKEYS}/${passkeyId}`],
  ['identity.passkeys.removePasskey', 'DELETE', () => `${PASSKEYS}/${passkeyId}`],
  ['identity.passkeys.provePasskey', 'POST', () => `${PASSKEYS}/proofs`],
] as const;

test.each(CALLS)('%s: nobody and guests are kept out', async (_operation, method, address) => {
  const before = await madang.told();
  const nobody = await madang.nobody.send({ method, url: address() });
  expect(nobody).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  expect(await madang.told()).toEqual(before);
  const guest = await (await madang.person('guest')).send({ method, url: address() });
  expect(guest).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  expect((await owner.get(PASSKEYS)).body.items).toHaveLength(1);
});

test('somebody else neither sees, renames nor removes a passkey', async () => {
  const other = await madang.person('administrator');
  const before = (await owner.get(PASSKEYS)).body;
  const unknown = { status: 404, body: { code: 'identity.passkey_unknown' } };
  const url = `${PASSKEYS}/${passkeyId}`;
  const told = await madang.told();
  expect(JSON.stringify((await other.get(PASSKEYS)).body)).not.toContain(passkeyId);
  expect(await other.patch(url, { name: 'mine' })).toMatchObject(unknown);
  expect(await other.delete(url)).toMatchObject(unknown);
  expect((await owner.get(PASSKEYS)).body).toEqual(before);
  expect(await madang.told()).toEqual(told);
});
