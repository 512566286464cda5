import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FREE_TRIES, PAUSE_S_MAX } from '../../capabilities/identity/passwords/limits.ts';
import { SIGN_IN_LIMIT } from '../../capabilities/identity/sessions/limits.ts';
import { openMadang, type Madang } from '../madang.ts';

// How single tries are counted is shown in passwords.test.ts; here is what a day of attack gives.
vi.setConfig({ testTimeout: 120_000 });

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const PASSWORD = 'three blue cranes';
let count = 0;

async function member(): Promise<string> {
  const email = `guessed${++count}@example.com`;
  const body = { email, password: PASSWORD, name: 'Owner', client: 'program' };
  await madang.nobody.post('/api/identity/accounts', body);
  return email;
}
const fresh = () => `10.9.${Math.floor(++count / 250) % 250}.${count % 250}`;
const signIn = (email: string, password: string, remoteAddress: string) =>
  madang.nobody.send({
    method: 'POST',
    url: '/api/identity/sessions',
    payload: { email, password, client: 'program' },
    remoteAddress,
  });

/** How many guesses were looked at, of one each `everyS` seconds for `hours`. */
async function lookedAt(
  hours: number,
  everyS: number,
  guess: (i: number) => ReturnType<typeof signIn>,
): Promise<number> {
  let looked = 0;
  for (let s = 0; s < hours * 3600; s += everyS) {
    const { status, headers } = await guess(s);
    expect([401, 429]).toContain(status);
    if (status === 401) looked++;
    // Whoever attacks is patient, and comes back when told.
    const waitS = Math.max(everyS, Number(headers['retry-after'] ?? 0));
    madang.clock.advance({ s: waitS });
    s += waitS - everyS;
  }
  return looked;
}

test('one guesser at one account: a few an hour, and its owner comes in from elsewhere at any time', async () => {
  const email = await member();
  const from = fresh();
  const looked = await lookedAt(4, 1, () => signIn(email, `guess ${count++}`, from));
  // Six at once, ten while the pause grows to a quarter of an hour, then four an hour.
  expect(looked).toBeLessThanOrEqual(FREE_TRIES.accountAtAddress + 11 + 4 * 4);
  expect((await signIn(email, PASSWORD, fresh())).status).toBe(201);
});

test('a botnet at one account: each guess from another address, at most one a minute in the long run', async () => {
  const email = await member();
  const hours = 1;
  const looked = await lookedAt(hours, 2, () => signIn(email, `guess ${count++}`, fresh()));
  expect(looked).toBeLessThanOrEqual(FREE_TRIES.account + 7 + (hours * 3600) / PAUSE_S_MAX.account);
  // The owner waits for a minute at most.
  madang.clock.advance({ s: PAUSE_S_MAX.account });
  expect((await signIn(email, PASSWORD, fresh())).status).toBe(201);
});

test('stuffing leaked credentials from one address: one a minute in the long run', async () => {
  const from = fresh();
  const hours = 1;
  const looked = await lookedAt(hours, 2, (i) => signIn(`leaked${i}@example.com`, PASSWORD, from));
  expect(looked).toBeLessThanOrEqual(FREE_TRIES.address + 7 + (hours * 3600) / PAUSE_S_MAX.address);
});

test('a school behind one address: sixty who sign in, some with a slip, are not held up by each other', async () => {
  const school = fresh();
  const pupils = await Promise.all(Array.from({ length: 60 }, () => member()));
  for (const [i, email] of pupils.entries()) {
    // Each third one slips once before.
    if (i % 3 === 0) expect((await signIn(email, 'three blue crane', school)).status).toBe(401);
    expect((await signIn(email, PASSWORD, school)).status).toBe(201);
    madang.clock.advance({ s: 10 });
  }
});

test('one address may not even ask more often than is said, right or wrong', async () => {
  const house = await openMadang({ apps: [], limitFactor: 1 });
  try {
    const ask = () =>
      house.nobody.send({
        method: 'POST',
        url: '/api/identity/sessions',
        payload: { email: 'nobody@example.com', password: 'x', client: 'program' },
      });
    for (let i = 0; i < SIGN_IN_LIMIT.max; i++) {
      expect((await ask()).body.code).toMatch(/^identity\.(credentials_wrong|tries_too_many)$/);
    }
    expect((await ask()).body.code).toBe('house.too_many');
  } finally {
    await house.close();
  }
});
