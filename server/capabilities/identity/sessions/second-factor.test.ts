import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticator } from '../../../testing/authenticator.ts';
import type { Client } from '../../../testing/client.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { totpOf } from '../../../testing/totp.ts';
import { giveRole } from '../profiles/index.ts';

const ORIGIN = 'https://madang.example';
const PASSWORD = 'three blue cranes';
const SESSIONS = '/api/identity/sessions';
const PROOF = `${SESSIONS}/current/proof`;
const TOTP = '/api/identity/factors/totp';
const PASSKEYS = '/api/identity/passkeys';
const PEOPLE = '/api/identity/roles/people';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: ORIGIN } });
});
afterAll(() => madang.close());

const needed = (detail: string) => ({
  status: 403,
  body: { code: 'house.factor_needed', detail },
});
const NONE = needed('Set up one-time codes or a passkey first.');
const UNSHOWN = needed('Show your one-time code or passkey first.');
const DONE = { status: 200 };

let count = 0;
/** An administrator of a house in use, who has a password and nothing else. */
async function chief() {
  const email = `chief${++count}@example.com`;
  const newcomer = { email, password: PASSWORD, name: `Chief ${count}`, client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', newcomer);
  await giveRole(madang.house.context('test'), body.me.id, 'administrator');
  return { email, id: body.me.id as string };
}

/** Signs in anew; each session is another device. */
async function enter({ email }: { email: string }, code?: string): Promise<Client> {
  const second = code === undefined ? {} : { code };
  const body = { email, password: PASSWORD, client: 'program', ...second };
  const signed = await madang.nobody.post(SESSIONS, body);
  expect(signed.status).toBe(201);
  return madang.bearer(signed.body.accessToken);
}

const look = (client: Client) => client.get(PEOPLE);

/** Turns one-time codes on; gives what the app shows from then on, each code once. */
async function turnOn(client: Client) {
  const { body } = await client.post(TOTP);
  const next = () => {
    madang.clock.advance({ s: 30 });
    return totpOf(body.secret, madang.clock.now().getTime());
  };
  const { status, body: given } = await client.put(TOTP, { code: next() });
  expect(status).toBe(200);
  return { next, recoveryCodes: given.recoveryCodes as string[] };
}

async function addPasskey(client: Client) {
  const asked = await client.post(`${PASSKEYS}/registrations`);
  const device = authenticator(ORIGIN);
  const { status, body } = await client.post(PASSKEYS, { response: device.create(asked.body) });
  expect(status).toBe(201);
  return { device, id: body.id as string };
}

const challenge = async () => (await madang.nobody.post(`${PASSKEYS}/challenges`)).body;

describe('what needs an administrator', () => {
  test('is refused to one who has no second factor, and done by the one who sets one up', async () => {
    const person = await chief();
    const [own, elsewhere] = [await enter(person), await enter(person)];
    for (const answer of [
      await look(own),
      await own.get('/api/identity/roles/changes'),
      await own.put(`${PEOPLE}/${person.id}`, { role: 'member', reason: 'enough' }),
      await own.post(`${PEOPLE}/${person.id}/sign-outs`, { reason: 'enough' }),
    ]) {
      expect(answer).toMatchObject(NONE);
    }
    expect((await own.get('/api/identity/profiles/me')).body.role).toBe('administrator');
    await turnOn(own);
    expect(await look(own)).toMatchObject(DONE);
    expect(await look(elsewhere), 'a device that showed none').toMatchObject(UNSHOWN);
  });

  test('is done by who came in with a code, and refused to a device that was in before', async () => {
    const person = await chief();
    const before = await enter(person);
    const { next, recoveryCodes } = await turnOn(await enter(person));
    expect(await look(await enter(person, next()))).toMatchObject(DONE);
    expect(await look(await enter(person, recoveryCodes[0]))).toMatchObject(DONE);
    expect(await look(before)).toMatchObject(UNSHOWN);
    const body = { password: PASSWORD, code: next() };
    const proved = await before.post(PROOF, body);
    expect(proved.status).toBe(200);
    expect(await look(before), 'by the token from before as well').toMatchObject(DONE);
    expect(await look(madang.bearer(proved.body.accessToken))).toMatchObject(DONE);
  });

  test('is done by who came in with a passkey, or shows it; a password beside it is not enough', async () => {
    const person = await chief();
    const { device } = await addPasskey(await enter(person));
    const second = await enter(person);
    expect(await look(second)).toMatchObject(UNSHOWN);
    expect((await second.post(PROOF, { password: PASSWORD })).status).toBe(200);
    expect(await look(second)).toMatchObject(UNSHOWN);
    const response = device.get(await challenge());
    expect((await second.post(`${PASSKEYS}/proofs`, { response })).status).toBe(201);
    expect(await look(second)).toMatchObject(DONE);
    const signed = await madang.nobody.post(`${PASSKEYS}/sessions`, {
      response: device.get(await challenge()),
      client: 'program',
    });
    expect(await look(madang.bearer(signed.body.accessToken))).toMatchObject(DONE);
  });

  test('stays done after a refresh, and is refused once the last factor is gone', async () => {
    const person = await chief();
    const signed = await madang.nobody.post(SESSIONS, {
      email: person.email,
      password: PASSWORD,
      client: 'program',
    });
    const { next } = await turnOn(madang.bearer(signed.body.accessToken));
    const { refreshToken } = signed.body;
    const fresh = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    const own = madang.bearer(fresh.body.accessToken);
    expect(await look(own)).toMatchObject(DONE);
    const { id } = await addPasskey(own);
    expect((await own.post(`${TOTP}/removal`, { code: next() })).status).toBe(204);
    expect(await look(own), 'the passkey is left').toMatchObject(DONE);
    expect((await own.delete(`${PASSKEYS}/${id}`)).status).toBe(204);
    expect(await look(own)).toMatchObject(NONE);
  });

  test('is refused to a session that another node has ended', async () => {
    const administrator = await madang.person('administrator');
    expect(await look(administrator)).toMatchObject(DONE);
    const { writer } = madang.house.ground.database;
    const end = 'update identity.session set ended_at = now() where person_id = $1';
    await writer.change(end, [administrator.id]);
    expect(await look(administrator)).toMatchObject(UNSHOWN);
  });
});

describe('a password alone gives a thief no factor of their own', () => {
  test('where the administrator has a passkey it adds none, removes none, and turns no codes on', async () => {
    const person = await chief();
    const { id } = await addPasskey(await enter(person));
    const thief = await enter(person);
    const told = await madang.told();
    for (const answer of [
      await thief.post(TOTP),
      await thief.put(TOTP, { code: '123456' }),
      await thief.post(`${PASSKEYS}/registrations`),
      await thief.post(PASSKEYS, { response: authenticator(ORIGIN).create(await challenge()) }),
      await thief.delete(`${PASSKEYS}/${id}`),
    ]) {
      expect(answer).toMatchObject(UNSHOWN);
    }
    expect(await madang.told()).toEqual(told);
  });

  test('of a member it may, but the session has then shown nothing of the factor from before', async () => {
    const person = await chief();
    const ctx = madang.house.context('test');
    await giveRole(ctx, person.id, 'member');
    await addPasskey(await enter(person));
    const body = { email: person.email, password: PASSWORD, client: 'program' };
    const signed = (await madang.nobody.post(SESSIONS, body)).body;
    await turnOn(madang.bearer(signed.accessToken));
    await giveRole(ctx, person.id, 'administrator');
    const { refreshToken } = signed;
    const fresh = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    expect(await look(madang.bearer(fresh.body.accessToken))).toMatchObject(UNSHOWN);
  });
});

test('where the operator made it optional, a password is enough', async () => {
  const easy = await openMadang({ apps: [], config: { adminFactors: 'optional' } });
  try {
    const newcomer = { email: 'a@example.com', password: PASSWORD, name: 'A', client: 'program' };
    const { body } = await easy.nobody.post('/api/identity/accounts', newcomer);
    await giveRole(easy.house.context('test'), body.me.id, 'administrator');
    const signed = await easy.nobody.post(SESSIONS, {
      email: 'a@example.com',
      password: PASSWORD,
      client: 'program',
    });
    expect(await look(easy.bearer(signed.body.accessToken))).toMatchObject(DONE);
  } finally {
    await easy.close();
  }
});
