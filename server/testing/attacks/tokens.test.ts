import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../madang.ts';
import {
  believesKeyIds,
  forgetsHeaders,
  readBy,
  readsAnySpelling,
  remembersTooEarly,
  takesMacs,
  takesUnsigned,
  usesBroughtKeys,
  type Careless,
} from './careless-tokens.ts';
import { forged, tricksWith, type ToldKey, type Trick } from './token-tricks.ts';

// What is wrong with claims, algorithms and keys is tried in sessions/tokens/tokens.test.ts; here are
// the tricks with the header and the shape of a token.
let madang: Madang;
let person: TestPerson;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  person = await madang.person('member');
});
afterAll(() => madang.close());

const ME = '/api/identity/profiles/me';
const statusOf = async (of: Madang, token: string) => (await of.bearer(token).get(ME)).status;

async function tricks(of: Madang, { accessToken }: TestPerson): Promise<Trick[]> {
  const { keys } = (await of.nobody.get('/api/identity/sessions/keys')).body as { keys: ToldKey[] };
  return tricksWith(accessToken, keys);
}

/** The tricks that a house falls for: its kind and what it is. */
async function takenIn(of: Madang, who: TestPerson): Promise<string[]> {
  const taken: string[] = [];
  for (const { kind, what, token } of await tricks(of, who))
    if ((await statusOf(of, token)) !== 401) taken.push(`${kind}: ${what}`);
  return taken;
}

/** What one and the same bad token is answered when it comes again and again. */
async function answersAgain(of: Madang, { accessToken }: TestPerson): Promise<number[]> {
  const bad = forged(accessToken, decodeProtectedHeader(accessToken));
  const answers: number[] = [];
  for (let i = 0; i < 3; i++) answers.push(await statusOf(of, bad));
  return answers;
}

test('no trick with the key id, keys that come along, extensions, shapes, macs by our public keys or no signature is taken', async () => {
  const kinds = (await tricks(madang, person)).map(({ kind }) => kind);
  expect(Object.fromEntries(Map.groupBy(kinds, (kind) => kind))).toMatchObject({
    'key id': { length: 16 },
    'brought key': { length: 6 },
    extension: { length: 8 },
    shape: { length: 7 },
    'public key': { length: 9 },
    'no signature': { length: 12 },
  });
  expect(await takenIn(madang, person)).toEqual([]);
});

test('a token that was refused once stays refused, and the good one stays good', async () => {
  expect(await answersAgain(madang, person)).toEqual([401, 401, 401]);
  expect(await statusOf(madang, person.accessToken)).toBe(200);
  // A role is not what a token says it is, but what the house signed.
  const { body } = await madang.bearer(person.accessToken).get(ME);
  expect(body.role).toBe('member');
});

describe('a house is noticed that', () => {
  const open = (careless: Careless) => openMadang({ apps: [], ports: [readBy(careless)] });

  test.each<[string, () => Careless, string[]]>([
    [
      'finds keys where there are none',
      () => believesKeyIds,
      ['key id: "__proto__"', 'key id: "constructor"', 'key id: "toString"'],
    ],
    [
      'uses the key that comes along',
      () => usesBroughtKeys,
      ['brought key: jwk', 'brought key: jwk,kid', 'brought key: x5t,jwk'],
    ],
    [
      'does not look at the header',
      forgetsHeaders,
      [
        'extension: {"crit":["exp"],"exp":0}',
        'extension: {"crit":["b64"],"b64":false}',
        'extension: {"crit":[]}',
        'extension: {"zip":"DEF"}',
        'shape: two algorithms',
      ],
    ],
    ['reads every spelling', () => readsAnySpelling, ['shape: padded']],
    [
      'takes the public key for a secret',
      () => takesMacs,
      ['public key: HS256', 'public key: HS384', 'public key: HS512'],
    ],
    [
      'takes a token that is not signed',
      () => takesUnsigned,
      [
        'shape: two algorithms',
        'no signature: "none"',
        'no signature: "None"',
        'no signature: "nOnE"',
      ],
    ],
  ])('%s', async (_what, careless, expected) => {
    const faulty = await open(careless());
    try {
      const taken = await takenIn(faulty, await faulty.person('member'));
      expect([...new Set(taken)]).toEqual(expected);
    } finally {
      await faulty.close();
    }
  });

  test('remembers a token before it has looked at it', async () => {
    const faulty = await open(remembersTooEarly());
    try {
      expect(await answersAgain(faulty, await faulty.person('member'))).toEqual([401, 200, 200]);
    } finally {
      await faulty.close();
    }
  });
});
