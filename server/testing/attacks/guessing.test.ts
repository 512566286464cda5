import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { triesTooMany } from '../../capabilities/identity/passwords/index.ts';
import { FREE_TRIES, PAUSE_S_MAX } from '../../capabilities/identity/passwords/limits.ts';
import { SIGN_IN_LIMIT } from '../../capabilities/identity/sessions/limits.ts';
import { house as plan } from '../../house.ts';
import { chooseRooms } from '../../kernel/house/wiring.ts';
import { openMadang, type Madang } from '../madang.ts';
import { aroundAction, bentContext, withAction, type Run } from './with-action.ts';

// How single tries are counted is shown in passwords.test.ts; here is what a day of attack gives.
vi.setConfig({ testTimeout: 120_000 });

const SIGN_IN = 'identity.sessions.signIn';
const rooms = chooseRooms(plan, new Set());
let madang: Madang;
beforeAll(async () => {
  madang = await openHouse();
});
afterAll(() => madang.close());

const PASSWORD = 'three blue cranes';
let count = 0;

/** A house without apps; with a fault around signing in, when there is to be one. */
function openHouse(around?: (run: Run) => Run): Promise<Madang> {
  return openMadang(around ? { rooms: aroundAction(rooms, SIGN_IN, around) } : { apps: [] });
}

async function member({ nobody }: Madang): Promise<string> {
  const email = `guessed${++count}@example.com`;
  const body = { email, password: PASSWORD, name: 'Owner', client: 'program' };
  await nobody.post('/api/identity/accounts', body);
  return email;
}
const fresh = () => `10.9.${Math.floor(++count / 250) % 250}.${count % 250}`;
const signIn = ({ nobody }: Madang, email: string, password: string, remoteAddress: string) =>
  nobody.send({
    method: 'POST',
    url: '/api/identity/sessions',
    payload: { email, password, client: 'program' },
    remoteAddress,
  });

/** An attack that goes on for hours, and how many of its guesses may be looked at. */
interface Attack {
  hours: number;
  everyS: number;
  lookedAtMax: number;
  guess(i: number): ReturnType<typeof signIn>;
}

/** How many guesses are looked at; when they are too many, no more are made. */
async function lookedAt(of: Madang, attack: Attack): Promise<number> {
  const { hours, everyS, lookedAtMax, guess } = attack;
  let looked = 0;
  for (let s = 0; s < hours * 3600 && looked <= lookedAtMax; s += everyS) {
    const { status, headers } = await guess(s);
    expect([401, 429]).toContain(status);
    if (status === 401) looked++;
    // Whoever attacks is patient, and comes back when told.
    const waitS = Math.max(everyS, Number(headers['retry-after'] ?? 0));
    of.clock.advance({ s: waitS });
    s += waitS - everyS;
  }
  return looked;
}

/** What an attack of hours gets, and whether the owner gets in. */
async function wrongAfter(of: Madang, attack: Attack, email?: string): Promise<string[]> {
  const looked = await lookedAt(of, attack);
  const wrong = looked > attack.lookedAtMax ? ['too many guesses are looked at'] : [];
  if (email === undefined) return wrong;
  const isIn = (await signIn(of, email, PASSWORD, fresh())).status === 201;
  return isIn ? wrong : [...wrong, 'the owner is kept out'];
}

async function oneGuesser(of: Madang): Promise<string[]> {
  const [email, from] = [await member(of), fresh()];
  // Six at once, ten while the pause grows to a quarter of an hour, then four an hour.
  const lookedAtMax = FREE_TRIES.accountAtAddress + 11 + 4 * 4;
  const guess = () => signIn(of, email, `guess ${count++}`, from);
  return wrongAfter(of, { hours: 4, everyS: 1, lookedAtMax, guess }, email);
}

async function botnet(of: Madang): Promise<string[]> {
  const email = await member(of);
  const lookedAtMax = FREE_TRIES.account + 7 + 3600 / PAUSE_S_MAX.account;
  const guess = () => signIn(of, email, `guess ${count++}`, fresh());
  const wrong = await wrongAfter(of, { hours: 1, everyS: 2, lookedAtMax, guess });
  // The owner waits for a minute at most.
  of.clock.advance({ s: PAUSE_S_MAX.account });
  const isIn = (await signIn(of, email, PASSWORD, fresh())).status === 201;
  return isIn ? wrong : [...wrong, 'the owner is kept out'];
}

function stuffing(of: Madang): Promise<string[]> {
  const from = fresh();
  const lookedAtMax = FREE_TRIES.address + 7 + 3600 / PAUSE_S_MAX.address;
  const guess = (i: number) => signIn(of, `leaked${i}@example.com`, PASSWORD, from);
  return wrongAfter(of, { hours: 1, everyS: 2, lookedAtMax, guess });
}

async function school(of: Madang): Promise<string[]> {
  const from = fresh();
  const pupils = await Promise.all(Array.from({ length: 60 }, () => member(of)));
  const statuses: number[] = [];
  for (const [i, email] of pupils.entries()) {
    // Each third one slips once before.
    if (i % 3 === 0) statuses.push((await signIn(of, email, 'three blue crane', from)).status);
    statuses.push((await signIn(of, email, PASSWORD, from)).status);
    of.clock.advance({ s: 10 });
  }
  return statuses.includes(429) ? ['pupils are held up by each other'] : [];
}

/** How many an address may ask in one minute, right or wrong; `tries` are made. */
async function answeredOf(of: Madang, tries: number): Promise<number> {
  let answered = 0;
  for (let i = 0; i < tries; i++) {
    const { body } = await signIn(of, 'nobody@example.com', 'x', '10.8.0.1');
    if (body.code === 'house.too_many') continue;
    expect(body.code).toMatch(/^identity\.(credentials_wrong|tries_too_many)$/);
    answered++;
  }
  return answered;
}

test('one guesser at one account: a few an hour, and its owner comes in from elsewhere at any time', async () => {
  expect(await oneGuesser(madang)).toEqual([]);
});

test('a botnet at one account: each guess from another address, at most one a minute in the long run', async () => {
  expect(await botnet(madang)).toEqual([]);
});

test('stuffing leaked credentials from one address: one a minute in the long run', async () => {
  expect(await stuffing(madang)).toEqual([]);
});

test('a school behind one address: sixty who sign in, some with a slip, are not held up by each other', async () => {
  expect(await school(madang)).toEqual([]);
});

test('one address may not even ask more often than is said, right or wrong', async () => {
  const house = await openMadang({ apps: [], limitFactor: 1 });
  try {
    expect(await answeredOf(house, SIGN_IN_LIMIT.max + 3)).toBe(SIGN_IN_LIMIT.max);
  } finally {
    await house.close();
  }
});

/** Remembers no try. */
const forgetful = (run: Run): Run => {
  return async (ctx, input) => {
    await ctx.db.change('delete from identity.sign_in_try');
    return run(ctx, input);
  };
};

/** Believes what a request says of its address, and each says another. */
const believing = (run: Run): Run => {
  return (ctx, input) =>
    run(bentContext(ctx, { caller: { ...ctx.caller, address: fresh() } }), input);
};

/** Takes no more tries for an account, from anybody, once there were as many. */
const locking = (tries: number): ((run: Run) => Run) => {
  const failed = new Map<string, number>();
  return (run) => async (ctx, input) => {
    const { email } = input as { email: string };
    const before = failed.get(email) ?? 0;
    if (before >= tries) throw triesTooMany({ retryAfterS: 3600 });
    failed.set(email, before + 1);
    return run(ctx, input);
  };
};

/** Counts whoever shares an address as one. */
const strict = (tries: number): ((run: Run) => Run) => {
  let asked = 0;
  return (run) => async (ctx, input) => {
    if (++asked > tries) throw triesTooMany({ retryAfterS: 10 });
    return run(ctx, input);
  };
};

describe('a house is noticed that', () => {
  type Check = (of: Madang) => Promise<string[]>;
  const tooMany = ['too many guesses are looked at'];

  test.each<[string, string, (run: Run) => Run, Check, string[]]>([
    ['forgets every try', 'one guesser', forgetful, oneGuesser, tooMany],
    ['forgets every try', 'a botnet', forgetful, botnet, tooMany],
    ['forgets every try', 'stuffing', forgetful, stuffing, tooMany],
    ['believes any address', 'one guesser', believing, oneGuesser, tooMany],
    ['locks the account', 'one guesser', locking(10), oneGuesser, ['the owner is kept out']],
    ['locks the account', 'a botnet', locking(10), botnet, ['the owner is kept out']],
    [
      'counts a school as one',
      'a school',
      strict(30),
      school,
      ['pupils are held up by each other'],
    ],
  ])('%s: %s', async (_what, _attack, around, check, says) => {
    const faulty = await openHouse(around);
    try {
      expect(await check(faulty)).toEqual(says);
    } finally {
      await faulty.close();
    }
  });

  test('has no limit for an address', async () => {
    const unlimited = withAction(rooms, SIGN_IN, { limit: { ...SIGN_IN_LIMIT, max: 1e9 } });
    const faulty = await openMadang({ rooms: unlimited, limitFactor: 1 });
    try {
      const tries = SIGN_IN_LIMIT.max + 3;
      expect(await answeredOf(faulty, tries)).toBe(tries);
    } finally {
      await faulty.close();
    }
  });
});
