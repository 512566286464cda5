import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { rotateMasterKey } from '../../../kernel/secrets/master-keys.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { totpOf } from '../../../testing/totp.ts';
import { purgeFactors } from './jobs/purge-factors.ts';
import { resealSecrets } from './jobs/reseal-secrets.ts';
import { BEGUN_HOURS, CODE_PAUSE_S_MAX, FREE_CODE_TRIES, RECOVERY_CODES } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const FACTORS = '/api/identity/factors';
const TOTP_AT = `${FACTORS}/totp`;
const SESSIONS = '/api/identity/sessions';
const PASSWORD = 'three blue cranes';
const OFF = { totp: null, recoveryCodesLeft: 0 };
const wrong = { status: 401, body: { code: 'identity.code_wrong' } };
const needed = { status: 401, body: { code: 'identity.code_needed' } };

let count = 0;
/** A person with a password, who can sign in. */
async function member(): Promise<TestPerson & { email: string }> {
  const person = await madang.person('guest');
  const email = `person${++count}@example.com`;
  await person.post('/api/identity/accounts/me/password', { email, password: PASSWORD });
  const signed = await signIn(email);
  const { accessToken, refreshToken } = signed.body;
  const client = madang.bearer(accessToken);
  return { ...client, id: person.id, name: person.name, email, accessToken, refreshToken };
}
const signIn = (email: string, code?: string) =>
  madang.nobody.post(SESSIONS, {
    email,
    password: PASSWORD,
    client: 'program',
    ...(code === undefined ? {} : { code }),
  });
/** What an authenticator app shows, some steps from now. */
const codeOf = (secret: string, steps = 0) => totpOf(secret, madang.clock.now().getTime(), steps);
const nextStep = () => madang.clock.advance({ s: 30 });

/** Somebody who has turned one-time codes on; the code used for it lies a step back. */
async function guarded() {
  const person = await member();
  const { secret } = (await person.post(TOTP_AT)).body as { secret: string };
  const { body } = await person.put(TOTP_AT, { code: codeOf(secret) });
  nextStep();
  return { person, secret, codes: body.recoveryCodes as string[] };
}
async function toldSoFar(): Promise<string[]> {
  madang.clock.advance({ ms: 1 });
  return madang.told();
}

describe('turning one-time codes on', () => {
  test('gives a secret that apps read, and counts for nothing until a code was shown', async () => {
    const person = await member();
    const { status, body } = await person.post(TOTP_AT);
    expect(status).toBe(201);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(body.uri);
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(uri.pathname)).toBe(`/Madang:${person.email}`);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Madang',
      secret: body.secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    expect((await person.get(FACTORS)).body).toEqual(OFF);
    expect((await signIn(person.email)).status).toBe(201);
  });

  test('ends with a code of it and ten recovery codes, shown this once', async () => {
    const person = await member();
    const { secret } = (await person.post(TOTP_AT)).body;
    const before = await toldSoFar();
    const answer = await person.put(TOTP_AT, { code: codeOf(secret) });
    expect(answer.status).toBe(200);
    expect(new Set(answer.body.recoveryCodes).size).toBe(RECOVERY_CODES);
    for (const code of answer.body.recoveryCodes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
    expect((await person.get(FACTORS)).body).toEqual({
      totp: { since: madang.clock.now().toISOString() },
      recoveryCodesLeft: RECOVERY_CODES,
    });
    expect((await madang.told()).slice(before.length)).toEqual(['identity.factors.factorAdded']);
    const on = { status: 409, body: { code: 'identity.totp_on' } };
    expect(await person.post(TOTP_AT)).toMatchObject(on);
    expect(await person.put(TOTP_AT, { code: codeOf(secret) })).toMatchObject(on);
  });

  test('takes no wrong code, none of a secret that was replaced, and none that was not begun', async () => {
    const person = await member();
    const off = { status: 404, body: { code: 'identity.totp_off' } };
    expect(await person.put(TOTP_AT, { code: '123456' })).toMatchObject(off);
    const { secret: old } = (await person.post(TOTP_AT)).body;
    const { secret } = (await person.post(TOTP_AT)).body;
    for (const code of [codeOf(old), codeOf(secret, 3), codeOf(secret, -3), 'x']) {
      expect(await person.put(TOTP_AT, { code })).toMatchObject(wrong);
    }
    expect((await person.get(FACTORS)).body).toEqual(OFF);
  });

  test('the table holds neither secret nor codes that could be read', async () => {
    const { person, secret, codes } = await guarded();
    const { pool } = madang.house.ground.database;
    const dump = await pool.query(
      `select row_to_json(f)::text || coalesce((select string_agg(row_to_json(c)::text, '')
         from identity.recovery_code c where c.person_id = f.person_id), '') as text
       from identity.factor f where f.person_id = $1`,
      [person.id],
    );
    const { text } = dump.rows[0] as { text: string };
    expect(text).not.toContain(secret);
    for (const code of codes) expect(text).not.toContain(code.replaceAll('-', ''));
    expect(text).toContain('$argon2id$');
  });

  test('and off, asks a session that was not proved for ten minutes to do so first', async () => {
    const { person, secret } = await guarded();
    madang.clock.advance({ minutes: 11 });
    const { refreshToken } = person;
    const fresh = await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
    const stale = madang.bearer(fresh.body.accessToken);
    const code = codeOf(secret);
    const proof = { status: 403, body: { code: 'house.proof_needed' } };
    expect(await stale.post(TOTP_AT)).toMatchObject(proof);
    expect(await stale.put(TOTP_AT, { code })).toMatchObject(proof);
    expect(await stale.post(`${TOTP_AT}/removal`, { code })).toMatchObject(proof);
    expect(await stale.post(`${FACTORS}/recovery-codes`, { code })).toMatchObject(proof);
    const prove = (more: object) =>
      stale.post(`${SESSIONS}/current/proof`, { password: PASSWORD, ...more });
    expect(await prove({})).toMatchObject(needed);
    expect((await prove({ password: 'three red cranes', code })).body.code).toBe(
      'identity.credentials_wrong',
    );
    const proved = await prove({ code });
    expect(proved.status).toBe(200);
    nextStep();
    const again = madang.bearer(proved.body.accessToken);
    const off = await again.post(`${TOTP_AT}/removal`, { code: codeOf(secret) });
    expect(off.status).toBe(204);
  });
});

describe('signing in', () => {
  test('asks for a code once the password was right, and for nothing before', async () => {
    const { person, secret } = await guarded();
    const before = await toldSoFar();
    expect(await signIn(person.email)).toMatchObject(needed);
    const other = { email: person.email, password: 'three red cranes', client: 'program' };
    const denied = await madang.nobody.post(SESSIONS, { ...other, code: codeOf(secret) });
    expect(denied.body.code).toBe('identity.credentials_wrong');
    expect(await madang.told()).toEqual(before);
    const answer = await signIn(person.email, codeOf(secret));
    expect(answer).toMatchObject({ status: 201, body: { me: { id: person.id } } });
  });

  test('takes the code of the step before and after, no other', async () => {
    for (const steps of [-1, 0, 1]) {
      const { person, secret } = await guarded();
      nextStep();
      expect((await signIn(person.email, codeOf(secret, steps))).status).toBe(201);
    }
    const { person, secret } = await guarded();
    madang.clock.advance({ s: 90 });
    for (const steps of [-2, 2]) {
      expect(await signIn(person.email, codeOf(secret, steps))).toMatchObject(wrong);
    }
  });

  test('takes a code once, and none before it any more', async () => {
    const { person, secret } = await guarded();
    const [before, code] = [codeOf(secret), codeOf(secret, 1)];
    expect((await signIn(person.email, code)).status).toBe(201);
    expect(await signIn(person.email, code)).toMatchObject(wrong);
    expect(await signIn(person.email, before)).toMatchObject(wrong);
    nextStep();
    expect(await signIn(person.email, code)).toMatchObject(wrong);
    expect((await signIn(person.email, codeOf(secret, 1))).status).toBe(201);
  });

  test('the code that turned it on does not sign in', async () => {
    const person = await member();
    const { secret } = (await person.post(TOTP_AT)).body;
    const code = codeOf(secret);
    await person.put(TOTP_AT, { code });
    expect(await signIn(person.email, code)).toMatchObject(wrong);
  });

  test('a recovery code opens once, however it is typed, and is told', async () => {
    const { person, codes } = await guarded();
    const [code = '', other = ''] = codes;
    const before = await toldSoFar();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect((await signIn(person.email, typed)).status).toBe(201);
    expect((await madang.told()).slice(before.length)).toEqual([
      'identity.factors.recoveryCodeUsed',
      'identity.sessions.signedIn',
    ]);
    expect(await signIn(person.email, code)).toMatchObject(wrong);
    expect((await person.get(FACTORS)).body.recoveryCodesLeft).toBe(RECOVERY_CODES - 1);
    expect((await signIn(person.email, other)).status).toBe(201);
  });

  test('one person’s codes open nothing of another’s', async () => {
    const [one, other] = [await guarded(), await guarded()];
    expect(await signIn(one.person.email, codeOf(other.secret))).toMatchObject(wrong);
    expect(await signIn(one.person.email, other.codes[0])).toMatchObject(wrong);
    expect((await other.person.get(FACTORS)).body.recoveryCodesLeft).toBe(RECOVERY_CODES);
  });

  test('a secret that was moved to another person’s row opens nothing there', async () => {
    const [one, other] = [await guarded(), await guarded()];
    const { pool } = madang.house.ground.database;
    await pool.query(
      `update identity.factor set secret = (select secret from identity.factor where person_id = $2)
       where person_id = $1`,
      [one.person.id, other.person.id],
    );
    for (const { secret } of [one, other]) {
      expect(await signIn(one.person.email, codeOf(secret))).toMatchObject(wrong);
    }
    // The operator is told; the person still has the recovery codes.
    expect(madang.logged()).toContain('a secret of one-time codes cannot be opened');
    expect((await signIn(one.person.email, one.codes[0])).status).toBe(201);
  });

  test('wrong codes cost pauses that double, wherever they come from, and are told once', async () => {
    const { person, secret } = await guarded();
    const before = await toldSoFar();
    const guess = (remoteAddress: string) =>
      madang.nobody.send({
        method: 'POST',
        url: SESSIONS,
        remoteAddress,
        payload: { email: person.email, password: PASSWORD, client: 'program', code: '000000' },
      });
    for (let i = 0; i < FREE_CODE_TRIES; i++)
      expect(await guess(`10.0.0.${i}`)).toMatchObject(wrong);
    expect(await madang.told()).toEqual(before);
    let pauseS = 1;
    for (let i = 0; i < 14; i++) {
      expect(await guess(`10.0.1.${i}`)).toMatchObject(wrong);
      const held = await guess(`10.0.2.${i}`);
      expect(held).toMatchObject({ status: 429, body: { code: 'identity.tries_too_many' } });
      expect(Number(held.headers['retry-after'])).toBe(pauseS);
      // The right code is held up as well, or a guesser would know it by that.
      expect((await signIn(person.email, codeOf(secret))).status).toBe(429);
      madang.clock.advance({ s: pauseS });
      pauseS = Math.min(2 * pauseS, CODE_PAUSE_S_MAX);
    }
    expect((await madang.told()).slice(before.length)).toEqual(['identity.factors.codesGuessed']);
    expect((await signIn(person.email, codeOf(secret))).status).toBe(201);
    expect(await guess('10.0.3.1')).toMatchObject(wrong);
    nextStep();
    expect((await signIn(person.email, codeOf(secret))).status).toBe(201);
  });

  test('asking for a code is no wrong code', async () => {
    const { person, secret } = await guarded();
    for (let i = 0; i < 3 * FREE_CODE_TRIES; i++) {
      expect(await signIn(person.email)).toMatchObject(needed);
    }
    expect((await signIn(person.email, codeOf(secret))).status).toBe(201);
  });
});

describe('renewing and turning off', () => {
  test('identity.factors.renewRecoveryCodes: old ones open nothing any more', async () => {
    const { person, secret, codes } = await guarded();
    const renew = (code: string) => person.post(`${FACTORS}/recovery-codes`, { code });
    expect(await renew('000000')).toMatchObject(wrong);
    const before = await toldSoFar();
    const answer = await renew(codeOf(secret));
    expect(answer.status).toBe(201);
    expect((await madang.told()).slice(before.length)).toEqual([
      'identity.factors.recoveryCodesRenewed',
    ]);
    expect(answer.body.recoveryCodes).toHaveLength(RECOVERY_CODES);
    expect(await signIn(person.email, codes[0])).toMatchObject(wrong);
    expect((await signIn(person.email, answer.body.recoveryCodes[0])).status).toBe(201);
  });

  test('identity.factors.removeTotp: takes a code, then nothing is asked any more', async () => {
    const { person, secret } = await guarded();
    const remove = (code: string) => person.post(`${TOTP_AT}/removal`, { code });
    expect(await remove('000000')).toMatchObject(wrong);
    expect((await person.get(FACTORS)).body.totp).not.toBeNull();
    const before = await toldSoFar();
    expect((await remove(codeOf(secret))).status).toBe(204);
    expect((await madang.told()).slice(before.length)).toEqual(['identity.factors.factorRemoved']);
    expect((await person.get(FACTORS)).body).toEqual(OFF);
    expect((await signIn(person.email)).status).toBe(201);
  });

  test('what is off is neither turned off nor renewed', async () => {
    const person = await member();
    const off = { status: 404, body: { code: 'identity.totp_off' } };
    expect(await person.post(`${TOTP_AT}/removal`, { code: '123456' })).toMatchObject(off);
    expect(await person.post(`${FACTORS}/recovery-codes`, { code: '123456' })).toMatchObject(off);
    // Begun is not on.
    await person.post(TOTP_AT);
    expect(await person.post(`${TOTP_AT}/removal`, { code: '123456' })).toMatchObject(off);
    expect(await person.post(`${FACTORS}/recovery-codes`, { code: '123456' })).toMatchObject(off);
  });
});

describe('by the clock', () => {
  const rows = async (sql: string, id: string) =>
    (await madang.house.ground.database.pool.query(sql, [id])).rows as { secret: string }[];
  const secretOf = async (id: string) =>
    (await rows('select secret from identity.factor where person_id = $1', id))[0]?.secret ?? '';

  test('secrets are sealed anew with the newest master key, and still give the same codes', async () => {
    const { person, secret } = await guarded();
    const ctx = madang.house.context('test');
    const { secretsDir } = ctx.config;
    const sealed = await secretOf(person.id);
    rotateMasterKey(secretsDir);
    await expect.poll(() => ctx.port(secrets).isCurrent(sealed), { timeout: 10_000 }).toBe(false);
    await ctx.later(resealSecrets, {});
    await madang.work();
    const fresh = await secretOf(person.id);
    expect(ctx.port(secrets).isCurrent(fresh)).toBe(true);
    expect((await signIn(person.email, codeOf(secret))).status).toBe(201);
    await ctx.later(resealSecrets, {});
    await madang.work();
    expect(await secretOf(person.id)).toBe(fresh);
  });

  test('what was begun and never confirmed is forgotten after a day, what is on stays', async () => {
    const [begun, { person: on }] = [await member(), await guarded()];
    await begun.post(TOTP_AT);
    const purge = async () => {
      await madang.house.context('test').later(purgeFactors, {});
      await madang.work();
    };
    await purge();
    expect(await secretOf(begun.id)).not.toBe('');
    madang.clock.advance({ hours: BEGUN_HOURS, s: 1 });
    await purge();
    expect(await secretOf(begun.id)).toBe('');
    expect(await secretOf(on.id)).not.toBe('');
  });
});
