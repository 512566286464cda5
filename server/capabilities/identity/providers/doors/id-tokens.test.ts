import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../../kernel/config/config.ts';
import { Fault } from '../../../../kernel/faults/fault.ts';
import type { Asked, Told } from '../../../../testing/providers/fake.ts';
import type { Twist } from '../../../../testing/providers/issuer.ts';
import { startTown, type Town } from '../../../../testing/providers/town.ts';
import { walk } from '../../../../testing/providers/walk.ts';
import { openDoors } from './open.ts';
import type { Door, Doors, Trip } from './port.ts';

const HOUSE = 'http://madang.test';
let town: Town;
let doors: Doors;
beforeAll(async () => {
  town = await startTown(HOUSE);
  doors = await openDoors(readConfig(town.env, '/'));
});
afterAll(() => town.close());
afterEach(() => {
  for (const fake of [town.kakao, town.apple]) Object.assign(fake, { twist: null, instead: null });
  for (const fake of [town.naver, town.steam]) fake.instead = null;
});

function door(name: 'kakao' | 'apple' | 'naver' | 'steam'): Door {
  const found = doors.get(name);
  if (!found) throw new Error(`no door ${name}`);
  return found;
}

let visits = 0;
function tripTo(name: string, since: Date | null = null): Trip {
  visits += 1;
  return {
    state: `state-${visits}`,
    nonce: `nonce-${visits}`,
    verifier: `${visits}`.padStart(43, 'v'),
    redirectUri: `${HOUSE}/api/identity/providers/${name}/callback`,
    since,
    now: new Date(),
  };
}

/** How a whole visit ends: by its subject, or by the code of its refusal. */
async function visit(
  name: 'kakao' | 'apple' | 'naver' | 'steam',
  since: Date | null = null,
): Promise<string> {
  const trip = tripTo(name, since);
  const start = await door(name).depart(trip);
  const { answer } = await walk(start.href, { agrees: true, login: '' });
  try {
    return (await door(name).arrive(answer, trip)).subject;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.kind.code}: ${error.facts.detail}`;
  }
}

const TWISTS: Twist[] = [
  'another audience',
  'another issuer',
  'expired',
  'another nonce',
  'no nonce',
  'unsigned',
  'another key',
  'no id token',
  'an empty subject',
  'a subject as long as a book',
];

describe.each(['kakao', 'apple'] as const)('an ID token of %s', (name) => {
  test.each(TWISTS)('with %s opens nothing', async (twist) => {
    town[name].twist = twist;
    expect(await visit(name)).toMatch(/^identity\.provider_failed: /);
  });

  test('that is as it should be opens', async () => {
    expect(await visit(name)).toBe(town[name].person.sub);
  });
});

describe('when the person was asked anew', () => {
  test('an ID token that says so opens', async () => {
    expect(await visit('kakao', new Date())).toBe(town.kakao.person.sub);
  });

  test.each<[Twist, RegExp]>([
    ['a sign-in of an hour ago', /provider_failed: .*too old/],
    ['no word of when', /provider_failed: .*does not say when/],
  ])('one with %s opens nothing, but signs in', async (twist, says) => {
    town.kakao.twist = twist;
    expect(await visit('kakao', new Date())).toMatch(says);
    expect(await visit('kakao')).toBe(town.kakao.person.sub);
  });

  test('of Apple it is not asked, for Apple promises no such word', async () => {
    town.apple.twist = 'no word of when';
    expect(await visit('apple', new Date())).toBe(town.apple.person.sub);
  });
});

/** Answers one address otherwise. */
const at = (path: string, told: Told) => (asked: Asked) => (asked.path === path ? told : null);
const json = (status: number, body: unknown): Told => ({ status, json: body });

const KAKAO: [string, string, Told, RegExp][] = [
  [
    'a code that it does not know',
    '/oauth/token',
    json(400, { error: 'invalid_grant', error_description: 'x', error_code: 'KOE320' }),
    /provider_failed: .*invalid_grant/,
  ],
  [
    'a client secret that it does not take',
    '/oauth/token',
    json(401, { error: 'invalid_client', error_description: 'x', error_code: 'KOE010' }),
    /provider_failed: .*invalid_client/,
  ],
  [
    'an access token that it does not know',
    '/v1/oidc/userinfo',
    json(401, { msg: 'this access token does not exist', code: -401 }),
    /provider_failed/,
  ],
  [
    'somebody else’s profile',
    '/v1/oidc/userinfo',
    json(200, { sub: 'somebody else', email: 'owner@example.com', email_verified: true }),
    /provider_failed/,
  ],
  ['a stumble', '/oauth/token', json(500, { error: 'x', error_code: 'KOE003' }), /unreachable/],
  ['too much work', '/oauth/token', json(429, {}), /unreachable/],
  ['a page instead of JSON', '/oauth/token', { html: '<p>maintenance' }, /provider_failed/],
  [
    'the address of another host',
    '/oauth/token',
    { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data' } },
    /unreachable: .*sends us on/,
  ],
  ['a book', '/oauth/token', { text: 'x'.repeat(300_000) }, /unreachable: .*too long/],
];

test.each(KAKAO)('Kakao that answers with %s opens nothing', async (_what, path, told, says) => {
  town.kakao.instead = at(path, told);
  expect(await visit('kakao')).toMatch(says);
});

const NAVER: [string, string, Told, RegExp][] = [
  [
    'a refusal, and status 200',
    '/oauth2.0/token',
    json(200, { error: 'invalid_request', error_description: 'no valid data in session' }),
    /provider_failed: .*invalid_request/,
  ],
  ['no token at all', '/oauth2.0/token', json(200, { token_type: 'bearer' }), /provider_failed/],
  ['a page', '/oauth2.0/token', { html: '<p>점검 중' }, /provider_failed/],
  [
    'a token that is not taken',
    '/v1/nid/me',
    json(401, { resultcode: '024', message: 'Authentication failed' }),
    /provider_failed: .*024/,
  ],
  [
    'a refusal under an error of the gateway',
    '/v1/nid/me',
    json(403, { resultcode: '403', message: 'Forbidden' }),
    /provider_failed: .*403/,
  ],
  [
    'a profile, but no success',
    '/v1/nid/me',
    json(200, { resultcode: '01', response: { id: 'Mz1-naver-id' } }),
    /provider_failed: .*01/,
  ],
  [
    'a profile without an id',
    '/v1/nid/me',
    json(200, { resultcode: '00', response: { email: 'owner@example.com' } }),
    /provider_failed/,
  ],
  [
    'an id that is no text',
    '/v1/nid/me',
    json(200, { resultcode: '00', response: { id: { $ne: '' } } }),
    /provider_failed/,
  ],
  ['a stumble', '/v1/nid/me', json(500, { resultcode: '500' }), /unreachable/],
];

test.each(NAVER)('Naver that answers with %s opens nothing', async (_what, path, told, says) => {
  town.naver.instead = at(path, told);
  expect(await visit('naver')).toMatch(says);
});

test('Naver’s client secret goes in a body, never in an address', async () => {
  await visit('naver');
  const token = town.naver.asked.filter(({ path }) => path === '/oauth2.0/token');
  expect(token.every(({ method, query }) => method === 'POST' && !('client_secret' in query))).toBe(
    true,
  );
});

test.each<[string, Told, RegExp]>([
  ['no', { text: 'ns:http://specs.openid.net/auth/2.0\nis_valid:false\n' }, /provider_failed/],
  ['yes in the wrong place', { text: 'error:is_valid:true\n' }, /provider_failed/],
  ['a page', { html: '<p>is_valid:true' }, /provider_failed/],
  ['a stumble', { status: 503 }, /unreachable/],
])('Steam that answers with %s opens nothing', async (_what, told, says) => {
  town.steam.instead = ({ method }) => (method === 'POST' ? told : null);
  expect(await visit('steam')).toMatch(says);
});

test('a player whose name Steam does not tell comes in all the same', async () => {
  town.steam.instead = ({ path }) => (path.includes('Summaries') ? { status: 500 } : null);
  expect(await visit('steam')).toBe(town.steam.steamId);
});

test('Apple gets a client secret of ours that lives for minutes, and takes no other', async () => {
  await visit('apple');
  const [, payload = ''] = town.apple.secrets.at(-1)?.split('.') ?? [];
  const { iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    iat: number;
    exp: number;
  };
  expect(exp - iat).toBe(600);
  // With another team in it, the very same key opens nothing.
  const stranger = { ...town.env, MADANG_APPLE_TEAM_ID: 'SOMEBODY' };
  const other = (await openDoors(readConfig(stranger, '/'))).get('apple');
  const trip = tripTo('apple');
  const start = (await other?.depart(trip)) ?? new URL(HOUSE);
  const { answer } = await walk(start.href, { agrees: true, login: '' });
  await expect(other?.arrive(answer, trip)).rejects.toThrow('invalid_client');
});

test('metadata that names hosts of others is not followed', async () => {
  const { origin } = town.kakao;
  const endpoints = {
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: 'http://169.254.169.254/token',
    jwks_uri: `${origin}/.well-known/jwks.json`,
  };
  const discovery = '/.well-known/openid-configuration';
  const opening = async (told: object) => {
    town.kakao.instead = at(discovery, json(200, { issuer: origin, ...endpoints, ...told }));
    const fresh = (await openDoors(readConfig(town.env, '/'))).get('kakao');
    const trip = tripTo('kakao');
    const start = await fresh?.depart(trip);
    const { answer } = await walk(start?.href ?? '', { agrees: true, login: '' });
    return fresh?.arrive(answer, trip);
  };
  await expect(opening({})).rejects.toThrow('host of nobody');
  await expect(
    opening({ authorization_endpoint: 'https://evil.example/authorize' }),
  ).rejects.toThrow('host of nobody');
  await expect(opening({ issuer: 'https://evil.example' })).rejects.toThrow(Fault);
});
