import { afterAll, beforeAll, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { addressKey } from './limits.ts';

const limited = (by: 'person' | 'address') =>
  action({
    ...PLAIN,
    operation: `small.things.by${by}`,
    path: `/small/things/${by}`,
    limit: { max: 3, windowS: 60, by },
    run: async () => ({ ok: true }),
  });

const needy = action({
  ...PLAIN,
  operation: 'small.things.needy',
  path: '/small/things/needy',
  permission: 'member',
  limit: { max: 2, windowS: 60, by: 'person' },
  run: async () => ({ ok: true }),
});

let small: SmallHouse;
beforeAll(async () => {
  small = await openSmallHouse(
    [limited('person'), limited('address'), needy],
    {},
    {
      limitFactor: 1,
      config: { trustedProxies: 1 },
    },
  );
});
afterAll(() => small.close());

const from = (address: string) => ({ 'x-forwarded-for': address });

/** Statuses of `count` requests, one after another. */
async function knock(path: string, addresses: string[], send = small.nobody.get) {
  const statuses: number[] = [];
  for (const address of addresses) statuses.push((await send(path, from(address))).status);
  return statuses;
}

test('one address may call as often as is said, and is told when to come back', async () => {
  const path = '/api/small/things/address';
  expect(
    await knock(
      path,
      Array.from({ length: 4 }, () => '192.0.2.1'),
    ),
  ).toEqual([200, 200, 200, 429]);
  const refused = await small.nobody.get(path, from('192.0.2.1'));
  expect(refused.body).toMatchObject({ code: 'house.too_many', status: 429 });
  const seconds = Number(refused.headers['retry-after']);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(refused.body.detail).toBe(`Try again in ${seconds} s.`);
  expect(await knock(path, ['192.0.2.2'])).toEqual([200]);
});

test('a person is counted wherever they are, and does not use up the others of their address', async () => {
  const path = '/api/small/things/person';
  const [minji, jun] = [small.person(), small.person()];
  const places = ['192.0.2.10', '192.0.2.11', '192.0.2.12', '192.0.2.13'];
  expect(await knock(path, places, minji.get)).toEqual([200, 200, 200, 429]);
  expect(await knock(path, places.slice(0, 1), jun.get)).toEqual([200]);
  expect(await knock(path, places.slice(0, 1))).toEqual([200]);
});

test('a refused caller uses up nothing', async () => {
  const path = '/api/small/things/needy';
  const guest = small.person('guest');
  expect(await knock(path, ['192.0.2.20', '192.0.2.20', '192.0.2.20'])).toEqual([401, 401, 401]);
  expect(await knock(path, ['192.0.2.20', '192.0.2.20', '192.0.2.20'], guest.get)).toEqual([
    403, 403, 403,
  ]);
});

test('a home with IPv6 is one caller, whichever of its addresses it uses', async () => {
  const path = '/api/small/things/address';
  const home = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:ffff::2',
    '2001:db8:1:2:a:b:c:d',
    '2001:db8:1:2::4',
  ];
  expect(await knock(path, home)).toEqual([200, 200, 200, 429]);
  expect(await knock(path, ['2001:db8:1:3::1'])).toEqual([200]);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8::5', '2001:db8:0:0'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:0db8:0000:0000::7', '2001:db8:0:0'],
  ['2001:db8:0:1::6', '2001:db8:0:1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['1::', '1:0:0:0'],
])('the address %s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test('who forges where they come from through more proxies than there are is not believed', async () => {
  const path = '/api/small/things/address';
  const forged = ['9.9.9.1', '9.9.9.2', '9.9.9.3', '9.9.9.4'].map((each) => `${each}, 192.0.2.30`);
  expect(await knock(path, forged)).toEqual([200, 200, 200, 429]);
});
