import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptLetter } from '../../../testing/letters.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { makeResetLink } from './index.ts';
import { writeReset } from './reset.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: 'https://madang.example' } });
});
afterAll(() => madang.close());

const EMAILS = '/api/identity/emails';
const ME = '/api/identity/profiles/me';
const PASSWORD = 'three blue cranes';
const NEXT = 'four red herons';

let count = 0;
const mail = () => `person${++count}@example.com`;
async function lettersTo(email: string): Promise<KeptLetter[]> {
  return (await madang.letters()).filter(({ to }) => to === email);
}
const latestToken = async (email: string) =>
  (await lettersTo(email)).at(-1)?.link?.split('#')[1] ?? '';
const signIn = (email: string, password = PASSWORD) =>
  madang.nobody.post('/api/identity/sessions', { email, password, client: 'program' });
const forget = (email: string, headers: Record<string, string> = {}) =>
  madang.nobody.post(`${EMAILS}/reset-letters`, { email }, headers);
const reset = (token: string, password = NEXT) =>
  madang.nobody.post(`${EMAILS}/resets`, { token, password });
const LINK_OVER = { status: 410, body: { code: 'identity.link_over' } };

async function newcomer(email = mail()) {
  const payload = { email, password: PASSWORD, name: 'Minji', language: 'en', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', payload);
  await madang.letters();
  const { accessToken, refreshToken } = body as { accessToken: string; refreshToken: string };
  return { ...madang.bearer(accessToken), id: String(body.me.id), email, refreshToken };
}
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await madang.told()).length;
  madang.clock.advance({ s: 1 });
  await work();
  return (await madang.told()).slice(before);
}

describe('identity.emails.requestReset', () => {
  test('sends one letter, whose link leads to the public address whatever the request says', async () => {
    const minji = await newcomer();
    const poison = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      origin: 'https://evil.example',
    };
    const told = await toldDuring(async () => {
      expect((await forget(minji.email.toUpperCase(), poison)).status).toBe(202);
    });
    expect(told).toEqual([]);
    const letters = (await lettersTo(minji.email)).slice(1);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toBe('Set a new password');
    expect(letters[0]?.link).toMatch(/^https:\/\/madang\.example\/reset#[\w-]{43}$/);
    expect(`${letters[0]?.text}${letters[0]?.html}`).not.toContain('evil');
  });

  test('without a public address the link leads to where the house listens', async () => {
    const quiet = await openMadang({ apps: [], config: { port: 4601 } });
    try {
      const email = mail();
      const payload = { email, password: PASSWORD, name: 'Minji', client: 'program' };
      await quiet.nobody.post('/api/identity/accounts', payload);
      await quiet.nobody.post(`${EMAILS}/reset-letters`, { email }, { host: 'evil.example' });
      const letter = (await quiet.letters()).at(-1);
      expect(letter?.link).toMatch(/^http:\/\/127\.0\.0\.1:4601\/(reset|verify)#/);
    } finally {
      await quiet.close();
    }
  });

  test('answers the same, after the same work, whether or not somebody has the address', async () => {
    const minji = await newcomer();
    const seen = async (email: string) => {
      let answer: unknown;
      const statements = await madang.statements(async () => {
        const { status, body, headers } = await forget(email);
        const { 'x-request-id': _id, date: _date, ...others } = headers;
        answer = { status, body, headers: Object.keys(others) };
      });
      return { answer, statements };
    };
    const stranger = mail();
    expect(await seen(stranger)).toEqual(await seen(minji.email));
    expect(await lettersTo(stranger)).toEqual([]);
  });

  test('the queue is no list of who forgot their password', async () => {
    const minji = await newcomer();
    await forget(minji.email);
    const { writer } = madang.house.ground.database;
    const jobs = await writer.rows('select * from graphile_worker._private_jobs');
    expect(jobs).not.toEqual([]);
    expect(JSON.stringify(jobs)).not.toContain(minji.email);
    await madang.letters();
  });

  test('a job that is done twice writes one letter, and its link stays good', async () => {
    const minji = await newcomer();
    const request = { requestId: madang.house.context('test').newId(), email: minji.email };
    await writeReset(madang.house.context('test'), request);
    const token = await latestToken(minji.email);
    await writeReset(madang.house.context('test'), request);
    expect(await lettersTo(minji.email)).toHaveLength(2);
    expect((await reset(token)).status).toBe(204);
    await writeReset(madang.house.context('test'), request);
    expect(await reset(token, 'five green frogs')).toMatchObject(LINK_OVER);
  });

  test('five letters an hour; the answer stays the same, and the last link good', async () => {
    const minji = await newcomer();
    for (let i = 0; i < 8; i++) {
      expect((await forget(minji.email)).status).toBe(202);
      await madang.letters();
    }
    const letters = (await lettersTo(minji.email)).slice(1);
    expect(letters).toHaveLength(5);
    expect((await reset(letters.at(-1)?.link?.split('#')[1] ?? '')).status).toBe(204);
  });
});

describe('identity.emails.resetPassword', () => {
  test('sets the password, ends every session, verifies the address, and tells by letter', async () => {
    const minji = await newcomer();
    await forget(minji.email);
    const token = await latestToken(minji.email);
    const told = await toldDuring(async () => {
      const answer = await reset(token);
      expect(answer).toMatchObject({ status: 204, body: '' });
      expect(answer.cookies).toEqual([]);
    });
    expect(told).toEqual(['identity.emails.emailVerified', 'identity.emails.passwordReset']);
    expect((await minji.get(ME)).status).toBe(401);
    const { refreshToken } = minji;
    const refreshed = await madang.nobody.post('/api/identity/sessions/refresh', { refreshToken });
    expect(refreshed.body.code).toBe('identity.session_over');
    expect((await signIn(minji.email)).status).toBe(401);
    const signed = await signIn(minji.email, NEXT);
    expect(signed.status).toBe(201);
    const own = await madang.bearer(signed.body.accessToken).get(`${EMAILS}/me`);
    expect(own.body.verified).toBe(true);
    expect((await lettersTo(minji.email)).at(-1)?.subject).toBe('Your password was changed');
  });

  test('says whether the address was unverified until then, and only then', async () => {
    const minji = await newcomer();
    const { writer } = madang.house.ground.database;
    const proofs = async () =>
      (
        await writer.rows<{ payload: object }>(
          `select payload from kernel.event where name = 'identity.emails.passwordReset'
             and payload->>'personId' = $1 order by at`,
          [minji.id],
        )
      ).map(({ payload }) => payload);
    for (const password of [NEXT, 'five green frogs']) {
      await forget(minji.email);
      await reset(await latestToken(minji.email), password);
      madang.clock.advance({ s: 1 });
    }
    expect(await proofs()).toEqual([
      { personId: minji.id, firstProof: true },
      { personId: minji.id, firstProof: false },
    ]);
  });

  test('a link that the operator hands over sets the password and verifies nothing', async () => {
    const minji = await newcomer();
    const link = await makeResetLink(madang.house.context('test'), minji.id);
    const told = await toldDuring(async () => {
      expect((await reset(link?.url.split('#')[1] ?? '')).status).toBe(204);
    });
    expect(told).toEqual(['identity.emails.passwordReset']);
    const { accessToken } = (await signIn(minji.email, NEXT)).body;
    const own = await madang.bearer(accessToken).get(`${EMAILS}/me`);
    expect(own.body.verified).toBe(false);
  });

  test('a link sets one password', async () => {
    const minji = await newcomer();
    await forget(minji.email);
    const token = await latestToken(minji.email);
    await reset(token);
    const told = await toldDuring(async () => {
      expect(await reset(token, 'five green frogs')).toMatchObject(LINK_OVER);
    });
    expect(told).toEqual([]);
    expect((await signIn(minji.email, NEXT)).status).toBe(201);
  });

  test('a newer letter voids the older link', async () => {
    const minji = await newcomer();
    await forget(minji.email);
    const older = await latestToken(minji.email);
    await forget(minji.email);
    const newer = await latestToken(minji.email);
    expect(newer).not.toBe(older);
    expect(await reset(older)).toMatchObject(LINK_OVER);
    expect((await reset(newer)).status).toBe(204);
  });

  test('a link opens for half an hour', async () => {
    const minji = await newcomer();
    await forget(minji.email);
    const token = await latestToken(minji.email);
    madang.clock.advance({ minutes: 30 });
    expect(await reset(token)).toMatchObject(LINK_OVER);
    expect((await signIn(minji.email)).status).toBe(201);
  });

  test('a link of another purpose resets nothing, and a reset link verifies nothing', async () => {
    const minji = await newcomer();
    const verifying = await latestToken(minji.email);
    expect(await reset(verifying)).toMatchObject(LINK_OVER);
    await forget(minji.email);
    const resetting = await latestToken(minji.email);
    const opened = await madang.nobody.post(`${EMAILS}/verifications`, { token: resetting });
    expect(opened).toMatchObject(LINK_OVER);
    expect((await reset(resetting)).status).toBe(204);
  });

  test('a weak password is refused and leaves the link as it was', async () => {
    const minji = await newcomer();
    await forget(minji.email);
    const token = await latestToken(minji.email);
    const weak = await reset(token, `${minji.email.split('@')[0] ?? ''}Minji`);
    expect(weak).toMatchObject({
      status: 422,
      body: { code: 'identity.password_weak', errors: [{ code: 'personal' }] },
    });
    expect((await minji.get(ME)).status).toBe(200);
    expect((await reset(token)).status).toBe(204);
  });

  test('after a change of address, the old mailbox resets nothing', async () => {
    const minji = await newcomer();
    const next = mail();
    await minji.put(`${EMAILS}/me`, { email: next, password: PASSWORD });
    const changing = await latestToken(next);
    await forget(minji.email);
    const token = await latestToken(minji.email);
    await madang.nobody.post(`${EMAILS}/verifications`, { token: changing });
    expect(await reset(token)).toMatchObject(LINK_OVER);
    await forget(minji.email);
    expect(await latestToken(minji.email)).toBe(token);
    expect((await signIn(next)).status).toBe(201);
  });

  test('a change that a thief asked for is void after the reset', async () => {
    const minji = await newcomer();
    const thiefs = mail();
    await minji.put(`${EMAILS}/me`, { email: thiefs, password: PASSWORD });
    const changing = await latestToken(thiefs);
    await forget(minji.email);
    await reset(await latestToken(minji.email));
    const opened = await madang.nobody.post(`${EMAILS}/verifications`, { token: changing });
    expect(opened).toMatchObject(LINK_OVER);
    expect((await signIn(minji.email, NEXT)).status).toBe(201);
  });
});
