import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const EMAILS = '/api/identity/emails';
const PASSWORD = 'three blue cranes';

async function newcomer(email: string, password = PASSWORD) {
  const payload = { email, password, name: '민지', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', payload);
  return { ...madang.bearer(body.accessToken), id: String(body.me.id) };
}

const CALLS = [
  ['identity.emails.readEmail', 'GET', `${EMAILS}/me`, undefined],
  ['identity.emails.sendVerification', 'POST', `${EMAILS}/me/verification-letters`, undefined],
  [
    'identity.emails.changeEmail',
    'PUT',
    `${EMAILS}/me`,
    { email: 'x@example.com', password: PASSWORD },
  ],
] as const;

describe('without a session', () => {
  test.each(CALLS)('%s is refused', async (_operation, method, url, payload) => {
    const body = payload === undefined ? {} : { payload };
    for (const who of [madang.nobody, madang.bearer('a.b.c')]) {
      const answer = await who.send({ method, url, ...body });
      expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
    }
    expect(await madang.letters()).toEqual([]);
  });
});

describe("with another person's session", () => {
  test('identity.emails.readEmail tells of oneself only', async () => {
    const [, other] = [await newcomer('owner@example.com'), await newcomer('other@example.com')];
    expect((await other.get(`${EMAILS}/me`)).body.email).toBe('other@example.com');
    expect((await other.get(`${EMAILS}/me?personId=x`)).body.email).toBe('other@example.com');
  });

  test('identity.emails.sendVerification writes to the own address only', async () => {
    const other = await newcomer('eager@example.com');
    const before = (await madang.letters()).length;
    await other.post(`${EMAILS}/me/verification-letters`);
    const letters = (await madang.letters()).slice(before);
    expect(letters.map(({ to }) => to)).toEqual(['eager@example.com']);
  });

  test('identity.emails.changeEmail takes no address over and changes no other account', async () => {
    const owner = await newcomer('mine@example.com');
    const thief = await newcomer('thief@example.com');
    const wish = { email: 'mine@example.com', password: PASSWORD };
    const [asked] = (await madang.letters()).filter(({ to }) => to === 'mine@example.com');
    await madang.nobody.post(`${EMAILS}/verifications`, { token: asked?.link?.split('#')[1] });
    const named = await thief.put(`${EMAILS}/me`, { ...wish, personId: owner.id });
    expect(named.status).toBe(422);
    expect((await thief.put(`${EMAILS}/me`, wish)).status).toBe(202);
    const letter = (await madang.letters()).findLast(({ to }) => to === 'mine@example.com');
    expect(letter?.link).not.toContain('#');
    expect((await owner.get(`${EMAILS}/me`)).body.email).toBe('mine@example.com');
    expect((await thief.get(`${EMAILS}/me`)).body.email).toBe('thief@example.com');
  });

  test('identity.emails.verifyEmail verifies the account of the link, whoever is signed in', async () => {
    const owner = await newcomer('link@example.com');
    const other = await newcomer('elsewhere@example.com');
    const letter = (await madang.letters()).findLast(({ to }) => to === 'link@example.com');
    await other.post(`${EMAILS}/verifications`, { token: letter?.link?.split('#')[1] });
    expect((await owner.get(`${EMAILS}/me`)).body.verified).toBe(true);
    expect((await other.get(`${EMAILS}/me`)).body.verified).toBe(false);
  });
});

describe('who cannot read the mailbox', () => {
  test('identity.emails.requestReset for another tells nothing and changes nothing', async () => {
    const email = 'target@example.com';
    const target = await newcomer(email);
    const asked = await madang.nobody.post(`${EMAILS}/reset-letters`, { email });
    expect(asked).toMatchObject({ status: 202, body: null });
    await madang.letters();
    expect((await target.get(`${EMAILS}/me`)).status).toBe(200);
    const signed = { email, password: PASSWORD, client: 'program' };
    expect((await madang.nobody.post('/api/identity/sessions', signed)).status).toBe(201);
  });

  test('identity.emails.resetPassword takes nobody by name', async () => {
    const { id } = await newcomer('byname@example.com');
    const body = { token: 'a'.repeat(43), password: 'four red herons', personId: id };
    expect((await madang.nobody.post(`${EMAILS}/resets`, body)).status).toBe(422);
  });

  test('what is kept of links opens none', async () => {
    const email = 'table@example.com';
    await newcomer(email);
    await madang.nobody.post(`${EMAILS}/reset-letters`, { email });
    await madang.letters();
    const { writer } = madang.house.ground.database;
    const rows = await writer.rows<{ hash: Buffer }>(
      'select hash from identity.email_link where email = $1 and hash is not null',
      [email],
    );
    expect(rows).toHaveLength(2);
    for (const { hash } of rows) {
      for (const encoding of ['base64url', 'hex', 'base64'] as const) {
        const token = hash.toString(encoding);
        const body = { token: token.slice(0, 64), password: 'four red herons' };
        expect((await madang.nobody.post(`${EMAILS}/resets`, body)).status).toBe(410);
      }
    }
  });
});
