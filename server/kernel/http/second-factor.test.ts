import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { asksForFactor, ROLES, type Role } from '../action/permission.ts';
import { guardFactors, secondFactor, type FactorState } from '../action/second-factor.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../room/port.ts';
import { PLAIN, believing, openSmallHouse, type SmallHouse } from '../testing/small-house.ts';
import { authentication } from './authentication.ts';
import { openApi } from './openapi.ts';

/** What the house is told of the second factor of whoever asks, and who asked. */
let state: FactorState = 'shown';
let asked: Context['actor'][] = [];
/** As long as a database takes at least: long enough for what comes meanwhile to be missed. */
const LOOK_UP_S = 0.02;
const ports = [
  bind(authentication, async () => believing),
  bind(secondFactor, async () => ({
    async stateOf({ actor, db }) {
      asked.push(actor);
      await db.rows('select pg_sleep($1)', [LOOK_UP_S]);
      return state;
    },
    show: async () => undefined,
  })),
];

let ran = 0;
const actions = ROLES.map((permission) =>
  action({
    ...PLAIN,
    operation: `small.things.for${permission}`,
    method: 'POST',
    path: `/small/things/${permission}`,
    permission,
    run: async () => ({ ran: ++ran }),
  }),
);
const change = action({
  ...PLAIN,
  operation: 'small.things.changeFactor',
  method: 'POST',
  path: '/small/things/change',
  permission: 'guest',
  run: guardFactors,
});

let strict: SmallHouse;
let easy: SmallHouse;
beforeAll(async () => {
  strict = await openSmallHouse([...actions, change], { ports });
  easy = await openSmallHouse(
    [...actions, change],
    { ports },
    { config: { adminFactors: 'optional' } },
  );
});
afterAll(async () => {
  await strict.close();
  await easy.close();
});

async function call(house: SmallHouse, who: Role, what: string, having: FactorState) {
  state = having;
  asked = [];
  ran = 0;
  const { status, body } = await house.person(who).post(`/api/small/things/${what}`);
  return { status, code: (body as { code?: string } | null)?.code, ran, asked: asked.length };
}

test('power over others is what an administrator has, and asks for a second factor', () => {
  expect(ROLES.filter(asksForFactor)).toEqual(['administrator']);
  expect(asksForFactor('anyone')).toBe(false);
});

describe('an action for administrators', () => {
  test.each(['none', 'unshown'] as const)(
    'is refused before it runs where it is %s',
    async (it) => {
      expect(await call(strict, 'administrator', 'administrator', it)).toEqual({
        status: 403,
        code: 'house.factor_needed',
        ran: 0,
        asked: 1,
      });
    },
  );

  test('runs where it was shown, and where the operator made it optional', async () => {
    const shown = await call(strict, 'administrator', 'administrator', 'shown');
    expect(shown).toMatchObject({ status: 200, ran: 1 });
    const optional = await call(easy, 'administrator', 'administrator', 'none');
    expect(optional).toMatchObject({ status: 200, ran: 1, asked: 0 });
  });

  test('is refused to others for what they are, whatever they have shown', async () => {
    for (const role of ['guest', 'member', 'curator'] as const) {
      const answer = await call(strict, role, 'administrator', 'shown');
      expect(answer).toEqual({ status: 403, code: 'house.not_allowed', ran: 0, asked: 0 });
    }
    expect((await strict.nobody.post('/api/small/things/administrator')).status).toBe(401);
  });
});

test('a body that cannot be unpacked is refused, however long the look at who asks takes', async () => {
  state = 'shown';
  const answer = await strict.person('administrator').send({
    method: 'POST',
    url: '/api/small/things/administrator',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: '{"not":"packed"}',
  });
  expect(answer.status).toBe(400);
});

test('other actions do not ask, whoever calls them', async () => {
  for (const what of ROLES.filter((role) => role !== 'administrator')) {
    const answer = await call(strict, 'administrator', what, 'none');
    expect(answer, what).toMatchObject({ status: 200, ran: 1, asked: 0 });
  }
});

describe('changing second factors', () => {
  test.each<[FactorState, Role, number]>([
    ['none', 'administrator', 200],
    ['shown', 'administrator', 200],
    ['unshown', 'administrator', 403],
    ['unshown', 'curator', 200],
    ['unshown', 'guest', 200],
  ])('of %s by a %s is answered %d', async (having, who, status) => {
    expect((await call(strict, who, 'change', having)).status).toBe(status);
    expect((await call(easy, who, 'change', having)).status).toBe(200);
  });
});

test('the contract says which operations ask for it', () => {
  const document = openApi({ rooms: [], actions, channels: [] }) as {
    paths: Record<string, { post?: Record<string, unknown> }>;
  };
  const of = (role: Role) => document.paths[`/api/small/things/${role}`]?.post;
  expect(of('administrator')).toMatchObject({
    'x-second-factor': true,
    description: expect.stringContaining('in a session that has shown a second factor'),
  });
  expect(JSON.stringify(of('administrator'))).toContain('house.factor_needed');
  expect(of('curator')).not.toHaveProperty('x-second-factor');
  expect(JSON.stringify(of('curator'))).not.toContain('house.factor_needed');
});
