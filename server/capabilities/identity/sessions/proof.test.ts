import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const SESSIONS = '/api/identity/sessions';
const PROOF = `${SESSIONS}/current/proof`;
const PASSWORD = 'three blue cranes';

let count = 0;
async function member() {
  const { body } = await madang.nobody.post('/api/identity/accounts', {
    email: `prover${++count}@example.com`,
    password: PASSWORD,
    name: 'Prover',
    client: 'program',
  });
  return body as { accessToken: string; refreshToken: string };
}
const refresh = async (refreshToken: string) =>
  (await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken })).body as {
    accessToken: string;
    refreshToken: string;
  };
const provedAt = (token: string) => Number(decodeJwt(token)['auth_time']) * 1000;

describe('identity.sessions.proveSession', () => {
  test('a refresh tells when the person was last proved, not when it was refreshed', async () => {
    const signedIn = madang.clock.now().getTime();
    const signed = await member();
    madang.clock.advance({ minutes: 20 });
    const refreshed = await refresh(signed.refreshToken);
    expect(provedAt(refreshed.accessToken)).toBe(signedIn);
    const proved = await madang.bearer(refreshed.accessToken).post(PROOF, { password: PASSWORD });
    expect(proved).toMatchObject({ status: 200, body: { expiresAt: expect.any(String) } });
    expect(proved.body).not.toHaveProperty('refreshToken');
    const now = madang.clock.now().getTime();
    expect(provedAt(proved.body.accessToken)).toBe(now);
    madang.clock.advance({ minutes: 1 });
    const again = await refresh(refreshed.refreshToken);
    expect(provedAt(again.accessToken)).toBe(now);
  });

  test('takes the own password only, and counts wrong ones like signing in', async () => {
    const signed = await member();
    const client = madang.bearer(signed.accessToken);
    const before = await madang.told();
    const wrong = { status: 401, body: { code: 'identity.credentials_wrong' } };
    for (let i = 0; i < 5; i++) {
      expect(await client.post(PROOF, { password: 'three red cranes' })).toMatchObject(wrong);
    }
    await client.post(PROOF, { password: 'three red cranes' });
    const held = await client.post(PROOF, { password: PASSWORD });
    expect(held).toMatchObject({ status: 429, body: { code: 'identity.tries_too_many' } });
    expect(await madang.told()).toEqual(before);
  });

  test('who has no password is told so', async () => {
    const person = await madang.person('member');
    expect(await person.post(PROOF, { password: PASSWORD })).toMatchObject({
      status: 401,
      body: { code: 'identity.credentials_wrong', detail: 'This account has no password.' },
    });
  });

  test('proves no session that has ended', async () => {
    const signed = await member();
    const client = madang.bearer(signed.accessToken);
    const { pool } = madang.house.ground.database;
    const { sid } = decodeJwt(signed.accessToken);
    // Ended by another process: this one still takes the token.
    await pool.query('update identity.session set ended_at = now() where id = $1', [sid]);
    expect(await client.post(PROOF, { password: PASSWORD })).toMatchObject({
      status: 401,
      body: { code: 'identity.session_over' },
    });
  });
});
