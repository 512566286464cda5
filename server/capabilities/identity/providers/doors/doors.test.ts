import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../../kernel/config/config.ts';
import type { ProviderName } from '../../../../kernel/config/providers.ts';
import { HouseError } from '../../../../kernel/faults/house-error.ts';
import type { Listening } from '../../../../testing/providers/fake.ts';
import { startTown, type Town } from '../../../../testing/providers/town.ts';
import { walk } from '../../../../testing/providers/walk.ts';
import { doorConformance } from './conformance.ts';
import { openDoors } from './open.ts';
import type { Door, Doors, Proof } from './port.ts';

const HOUSE = 'http://madang.test';
async function doorOf(env: Record<string, string>, name: ProviderName): Promise<Door> {
  const door = (await openDoors(readConfig(env, '/'))).get(name);
  if (!door) throw new Error(`no door ${name}`);
  return door;
}

function conform(
  name: ProviderName,
  provider: (town: Town) => Listening,
  wanted: (town: Town) => Partial<Proof>,
) {
  doorConformance(`the door to ${name}`, async () => {
    const town = await startTown(HOUSE);
    const account = { name: 'Minji', email: 'minji@example.com', email_verified: true };
    town.google.accounts.set('minji', account);
    town.club.accounts.set('minji', { ...account, email_verified: false });
    return {
      door: await doorOf(town.env, name),
      redirectUri: `${HOUSE}/api/identity/providers/${name}/callback`,
      walk: async (start, agrees) => (await walk(start, { agrees, login: 'minji' })).answer,
      wanted: wanted(town),
      goAway: () => provider(town).close(),
      close: town.close,
    };
  });
}

conform(
  'google',
  ({ google }) => google,
  ({ google }) => ({
    issuer: google.origin,
    subject: 'minji',
    name: 'Minji',
    email: { address: 'minji@example.com', verified: true },
  }),
);
conform(
  'oidc',
  ({ club }) => club,
  ({ club }) => ({
    issuer: club.origin,
    subject: 'minji',
    email: { address: 'minji@example.com', verified: false },
  }),
);
conform(
  'apple',
  ({ apple }) => apple,
  ({ apple }) => ({ issuer: apple.origin, subject: '000123.abc.0456', name: '김하늘' }),
);
conform(
  'kakao',
  ({ kakao }) => kakao,
  ({ kakao }) => ({ issuer: kakao.origin, subject: '1234567890', name: '춘식이', email: null }),
);
conform(
  'naver',
  ({ naver }) => naver,
  () => ({
    issuer: 'https://nid.naver.com',
    subject: 'Mz1-naver-id',
    name: '초록이',
    email: { address: 'green@naver.com', verified: false },
  }),
);
conform(
  'steam',
  ({ steam }) => steam,
  () => ({
    issuer: 'https://steamcommunity.com/openid',
    subject: '76561197960287930',
    name: 'Rabscuttle',
    email: null,
  }),
);

describe('what is asked of each provider', () => {
  let town: Town;
  let doors: Doors;
  beforeAll(async () => {
    town = await startTown(HOUSE);
    doors = await openDoors(readConfig(town.env, '/'));
  });
  afterAll(() => town.close());

  const trip = {
    state: 'a-state',
    nonce: 'a-nonce',
    verifier: 'v'.repeat(43),
    redirectUri: `${HOUSE}/api/identity/providers/x/callback`,
    since: null,
    now: new Date(),
  };
  const asked = async (name: ProviderName, since: Date | null = null) => {
    const url = await doors.get(name)?.depart({ ...trip, since });
    return Object.fromEntries(url?.searchParams ?? []);
  };

  test('doors stand in the order in which they are shown', () => {
    expect([...doors.keys()]).toEqual(['kakao', 'naver', 'google', 'apple', 'steam', 'oidc']);
    expect(doors.get('oidc')?.label).toBe('우리 동호회');
  });

  test('OpenID providers get state, nonce and the hash of the verifier, never the verifier', async () => {
    for (const name of ['google', 'oidc', 'kakao'] as const) {
      const query = await asked(name);
      expect(query).toMatchObject({
        response_type: 'code',
        redirect_uri: trip.redirectUri,
        state: 'a-state',
        nonce: 'a-nonce',
        code_challenge_method: 'S256',
      });
      expect(query['code_challenge']).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(query)).not.toContain(trip.verifier);
    }
    expect(await asked('google')).toMatchObject({ scope: 'openid profile email' });
    expect(await asked('kakao')).not.toHaveProperty('scope');
  });

  test('Apple is asked for a form', async () => {
    expect(await asked('apple')).toMatchObject({
      response_mode: 'form_post',
      scope: 'openid name email',
      nonce: 'a-nonce',
      client_id: 'example.madang.web',
    });
  });

  test('Steam is asked for whoever is signed in there, for this house', async () => {
    expect(await asked('steam')).toMatchObject({
      'openid.mode': 'checkid_setup',
      'openid.realm': HOUSE,
      'openid.return_to': `${trip.redirectUri}?state=a-state`,
      'openid.identity': 'http://specs.openid.net/auth/2.0/identifier_select',
    });
  });

  test.each<[ProviderName, Record<string, string>]>([
    ['oidc', { prompt: 'login', max_age: '0' }],
    ['kakao', { prompt: 'login' }],
    ['naver', { auth_type: 'reauthenticate' }],
    ['google', { prompt: 'select_account' }],
    ['apple', {}],
    ['steam', {}],
  ])('%s is asked to ask anew as far as it can be, for a proof alone', async (name, anew) => {
    const usual = await asked(name);
    expect(Object.keys(usual).filter((key) => key in anew)).toEqual([]);
    expect(await asked(name, trip.now)).toEqual({ ...usual, ...anew });
  });

  test('no secret stands in an address that a browser is sent to', async () => {
    for (const door of doors.values()) {
      const { href } = await door.depart(trip);
      expect(href).not.toMatch(/secret/i);
      expect(href).not.toContain(town.steam.webKey);
      expect(href).not.toContain(town.google.clientSecret);
    }
  });
});

test('a house without providers has no doors', async () => {
  expect((await openDoors(readConfig({}, '/'))).size).toBe(0);
});

describe('an Apple key', () => {
  const apple = {
    MADANG_PUBLIC_URL: HOUSE,
    MADANG_APPLE_CLIENT_ID: 'a',
    MADANG_APPLE_TEAM_ID: 'b',
    MADANG_APPLE_KEY_ID: 'c',
  };
  test.each([
    ['/nowhere/key.p8', 'cannot be read'],
    [import.meta.filename, 'holds no ES256 key'],
  ])('at %s stops the start with a sentence', async (path, says) => {
    const config = readConfig({ ...apple, MADANG_APPLE_PRIVATE_KEY_FILE: path }, '/');
    const opening = openDoors(config);
    await expect(opening).rejects.toThrow(HouseError);
    await expect(opening).rejects.toThrow(says);
  });
});
