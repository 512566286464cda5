import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '../authenticator.ts';
import { openMadang, type Madang } from '../madang.ts';

const ORIGIN = 'https://madang.example';
const PASSKEYS = '/api/identity/passkeys';
const EMAILS = '/api/identity/emails';
const EMAIL = 'owner@example.com';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: ORIGIN } });
});
afterAll(() => madang.close());

type Device = ReturnType<typeof authenticator>;

async function addPasskey(accessToken: string): Promise<Device> {
  const device = authenticator(ORIGIN);
  const client = madang.bearer(accessToken);
  const begun = (await client.post(`${PASSKEYS}/registrations`)).body;
  const response = device.create(begun as Parameters<Device['create']>[0]);
  expect((await client.post(PASSKEYS, { response })).status).toBe(201);
  return device;
}

async function signInBy(device: Device) {
  const begun = (await madang.nobody.post(`${PASSKEYS}/challenges`)).body;
  const response = device.get(begun as Parameters<Device['get']>[0]);
  return madang.nobody.post(`${PASSKEYS}/sessions`, { response, client: 'program' });
}

/** The owner of the mailbox opens the newest letter and sets a password. */
async function resetByLetter(password: string): Promise<void> {
  await madang.nobody.post(`${EMAILS}/reset-letters`, { email: EMAIL });
  const letters = (await madang.letters()).filter(({ to }) => to === EMAIL);
  const token = letters.findLast(({ link }) => link?.includes('/reset'))?.link?.split('#')[1];
  const { status } = await madang.nobody.post(`${EMAILS}/resets`, { token, password });
  expect(status).toBe(204);
  madang.clock.advance({ s: 1 });
}

const linksOf = (personId: string) =>
  madang.house.ground.database.writer.rows(
    'select provider from identity.provider_link where person_id = $1',
    [personId],
  );

test('who opened an account with a stranger’s address keeps no way in once its owner comes', async () => {
  const given = {
    email: EMAIL,
    password: 'three blue cranes',
    name: 'Squatter',
    client: 'program',
  };
  const squatter = (await madang.nobody.post('/api/identity/accounts', given)).body;
  const planted = await addPasskey(squatter.accessToken);
  expect((await signInBy(planted)).status).toBe(201);
  await madang.house.ground.database.writer.change(
    `insert into identity.provider_link (issuer, subject, person_id, provider, label, linked_at, used_at)
     values ('https://accounts.google.com', 'squatter', $1, 'google', null, $2, $2)`,
    [squatter.me.id, madang.clock.now()],
  );

  await resetByLetter('four red herons');
  expect((await signInBy(planted)).status).toBe(401);
  expect(await linksOf(squatter.me.id)).toEqual([]);
  expect((await madang.bearer(squatter.accessToken).get('/api/identity/profiles/me')).status).toBe(
    401,
  );

  // From then on the address is shown to be theirs: what they add stays when they forget a password.
  const own = { email: EMAIL, password: 'four red herons', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/sessions', own);
  const mine = await addPasskey(body.accessToken);
  await resetByLetter('five green frogs');
  expect((await signInBy(mine)).status).toBe(201);
});
