import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import {
  ADDRESS_FORGIVEN_HOURS,
  FREE_TRIES,
  PAUSE_S_MAX,
  TRIES_FORGOTTEN_HOURS,
} from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const PASSWORD = 'three blue cranes';
let count = 0;

/** A member with a mail address, and an address from which nobody has tried anything. */
async function member(more: object = {}) {
  const email = `person${++count}@example.com`;
  const body = { email, password: PASSWORD, name: '민지', client: 'program', ...more };
  await madang.nobody.post('/api/identity/accounts', body);
  return { email, from: freshAddress() };
}

const freshAddress = () => `10.1.${Math.floor(++count / 256)}.${count % 256}`;

const signIn = (email: string, password: string, from: string) =>
  madang.nobody.send({
    method: 'POST',
    url: '/api/identity/sessions',
    payload: { email, password, client: 'program' },
    remoteAddress: from,
  });
const wrong = (email: string, from: string) => signIn(email, 'five grey geese', from);

async function wrongTimes(times: number, email: string, from: string) {
  for (let i = 0; i < times; i++) expect((await wrong(email, from)).status).toBe(401);
}

const tries = () =>
  madang.house.ground.database.writer.rows<{ key: string; failures: number }>(
    'select key, failures from identity.sign_in_try',
  );

describe('signing in with a password', () => {
  test('capitals and composition of the address and the password make no difference where they must not', async () => {
    const password = '세 마리 파란 두루미 Crane';
    const { email, from } = await member({ password });
    expect((await signIn(email.toUpperCase(), password, from)).status).toBe(201);
    expect((await signIn(email, password.normalize('NFD'), from)).status).toBe(201);
    expect((await signIn(email, password.toLowerCase(), from)).status).toBe(401);
    expect((await signIn(email, `${password} `, from)).status).toBe(401);
  });

  test('the longest password opens, decomposed too', async () => {
    const password = '가나다라마바사아자차카타파하'.repeat(10).slice(0, 128);
    const { email, from } = await member({ password });
    expect((await signIn(email, password.normalize('NFD'), from)).status).toBe(201);
  });

  test('what cannot be a password is only wrong', async () => {
    const { email, from } = await member();
    for (const given of ['x', '\u0000\u0000', '\ud800', 'a'.repeat(512)]) {
      expect((await signIn(email, given, from)).body.code).toBe('identity.credentials_wrong');
    }
  });

  test('an unknown address is answered, counted and paused as a known one', async () => {
    const { email, from } = await member();
    const nobodys = { email: 'nobody@example.com', from: freshAddress() };
    for (let i = 0; i < FREE_TRIES.accountAtAddress + 2; i++) {
      const known = await wrong(email, from);
      const unknown = await wrong(nobodys.email, nobodys.from);
      const { requestId: _one, ...knownBody } = known.body;
      const { requestId: _other, ...unknownBody } = unknown.body;
      expect(unknownBody).toEqual(knownBody);
      expect(unknown.status).toBe(known.status);
      expect(unknown.headers['retry-after']).toBe(known.headers['retry-after']);
    }
  });

  test('the hash in the table is argon2id with the recommended costs', async () => {
    const { email } = await member();
    const row = await madang.house.ground.database.writer.first<{ hash: string }>(
      'select hash from identity.password where email = $1',
      [email],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('wrong tries', () => {
  test('a few are free, then each costs twice the pause of the one before', async () => {
    const { email, from } = await member();
    await wrongTimes(FREE_TRIES.accountAtAddress + 1, email, from);
    for (const pause of [1, 2, 4, 8]) {
      const held = await signIn(email, PASSWORD, from);
      expect(held).toMatchObject({ status: 429, body: { code: 'identity.tries_too_many' } });
      expect(held.headers['retry-after']).toBe(String(pause));
      madang.clock.advance({ s: pause, ms: -1 });
      expect((await signIn(email, PASSWORD, from)).headers['retry-after']).toBe('1');
      madang.clock.advance({ ms: 1 });
      expect((await wrong(email, from)).status).toBe(401);
    }
    madang.clock.advance({ s: 16 });
    expect((await signIn(email, PASSWORD, from)).status).toBe(201);
  });

  test('the pause has a longest', async () => {
    const { email, from } = await member();
    await wrongTimes(FREE_TRIES.accountAtAddress, email, from);
    for (let pause = 1; pause < PAUSE_S_MAX.accountAtAddress; pause *= 2) {
      expect((await wrong(email, from)).status).toBe(401);
      madang.clock.advance({ s: pause });
    }
    expect((await wrong(email, from)).status).toBe(401);
    const held = await wrong(email, from);
    expect(held.headers['retry-after']).toBe(String(PAUSE_S_MAX.accountAtAddress));
  });

  test('a success of who owns the address forgets them', async () => {
    const { email, from } = await member();
    const letter = (await madang.letters()).findLast(({ to }) => to === email);
    const token = letter?.link?.split('#')[1];
    await madang.nobody.post('/api/identity/emails/verifications', { token });
    await wrongTimes(FREE_TRIES.accountAtAddress, email, from);
    expect((await signIn(email, PASSWORD, from)).status).toBe(201);
    await wrongTimes(FREE_TRIES.accountAtAddress, email, from);
    expect((await signIn(email, PASSWORD, from)).status).toBe(201);
  });

  test('a success of who only claims the address does not: a guesser may', async () => {
    const { email } = await member();
    const from = freshAddress();
    const own = { email, password: 'four red herons', name: 'guesser', client: 'program' };
    expect((await madang.nobody.post('/api/identity/accounts', own)).status).toBe(201);
    for (let i = 0; i <= FREE_TRIES.accountAtAddress; i++) {
      await wrongTimes(1, email, from);
      const ownIn = await signIn(email, own.password, from);
      expect(ownIn.status).toBe(i < FREE_TRIES.accountAtAddress ? 201 : 429);
    }
  });

  test('a day without one forgets them', async () => {
    const { email, from } = await member();
    await wrongTimes(FREE_TRIES.accountAtAddress + 1, email, from);
    madang.clock.advance({ hours: TRIES_FORGOTTEN_HOURS, ms: 1 });
    await wrongTimes(FREE_TRIES.accountAtAddress + 1, email, from);
  });

  test("a stranger's guesses do not hold the owner up elsewhere", async () => {
    const { email, from } = await member();
    const stranger = freshAddress();
    await wrongTimes(FREE_TRIES.accountAtAddress + 1, email, stranger);
    expect((await wrong(email, stranger)).status).toBe(429);
    expect((await signIn(email, PASSWORD, from)).status).toBe(201);
  });

  test('many strangers at one account hold it up for a minute at most', async () => {
    const { email, from } = await member();
    const guesses = Array.from({ length: FREE_TRIES.account + 1 }, () =>
      wrong(email, freshAddress()),
    );
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(401);
    for (let pause = 1; pause < PAUSE_S_MAX.account; pause *= 2) {
      expect((await wrong(email, freshAddress())).status).toBe(429);
      madang.clock.advance({ s: pause });
      expect((await wrong(email, freshAddress())).status).toBe(401);
    }
    const held = await signIn(email, PASSWORD, from);
    expect(held.headers['retry-after']).toBe(String(PAUSE_S_MAX.account));
    madang.clock.advance({ s: PAUSE_S_MAX.account });
    expect((await signIn(email, PASSWORD, from)).status).toBe(201);
  });

  test('one stranger at many accounts has to wait, who signs in beside them does not add to it', async () => {
    const { email } = await member();
    const from = freshAddress();
    const guesses = Array.from({ length: FREE_TRIES.address }, (_, i) =>
      wrong(`victim${i}@example.com`, from),
    );
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(401);
    for (let i = 0; i < 3; i++) expect((await signIn(email, PASSWORD, from)).status).toBe(201);
    expect((await wrong('victim30@example.com', from)).status).toBe(401);
    expect((await wrong('victim31@example.com', from)).headers['retry-after']).toBe('1');
  });

  test('those who share an address with a guesser wait a minute at most, and an hour of quiet forgives it', async () => {
    const { email } = await member();
    const from = freshAddress();
    const victim = () => `victim${++count}@example.com`;
    for (let i = 0; i <= FREE_TRIES.address; i++) await wrongTimes(1, victim(), from);
    for (let pause = 1; pause < PAUSE_S_MAX.address; pause *= 2) {
      expect((await signIn(email, PASSWORD, from)).status).toBe(429);
      madang.clock.advance({ s: pause });
      await wrongTimes(1, victim(), from);
    }
    const held = await signIn(email, PASSWORD, from);
    expect(held.headers['retry-after']).toBe(String(PAUSE_S_MAX.address));
    madang.clock.advance({ s: PAUSE_S_MAX.address });
    expect((await signIn(email, PASSWORD, from)).status).toBe(201);
    madang.clock.advance({ hours: ADDRESS_FORGIVEN_HOURS, ms: 1 });
    for (let i = 0; i <= FREE_TRIES.address; i++) await wrongTimes(1, victim(), from);
  });

  test('a home is one address, whichever of its IPv6 addresses is used', async () => {
    const { email } = await member();
    for (let i = 1; i <= FREE_TRIES.accountAtAddress + 1; i++) {
      expect((await wrong(email, `2001:db8:1:2::${i}`)).status).toBe(401);
    }
    expect((await wrong(email, '2001:db8:1:2::ffff')).status).toBe(429);
    expect((await wrong(email, '2001:db8:1:3::1')).status).toBe(401);
  });

  test('changing the password counts them too', async () => {
    const email = `person${++count}@example.com`;
    const body = { email, password: PASSWORD, name: '민지', client: 'program' };
    const { accessToken } = (await madang.nobody.post('/api/identity/accounts', body)).body;
    const change = () =>
      madang.bearer(accessToken).send({
        method: 'PUT',
        url: '/api/identity/accounts/me/password',
        payload: { current: 'five grey geese', password: 'four red herons' },
        remoteAddress: '10.2.0.1',
      });
    for (let i = 0; i <= FREE_TRIES.accountAtAddress; i++)
      expect((await change()).status).toBe(401);
    expect((await change()).status).toBe(429);
  });

  test('are kept without address or mail, and the job identity.passwords.purgeTries forgets old ones', async () => {
    const [early, late] = [await member(), await member()];
    await wrongTimes(1, early.email, early.from);
    for (const { key } of await tries()) expect(key).toMatch(/^[\w-]{43}$/);
    madang.clock.advance({ hours: TRIES_FORGOTTEN_HOURS, ms: 1 });
    await wrongTimes(1, late.email, late.from);
    const ctx = madang.house.context('test');
    await ctx.later({ name: 'identity.passwords.purgeTries' }, {});
    await madang.work();
    expect((await tries()).map(({ failures }) => failures)).toEqual([1, 1, 1]);
  });
});
