import { expect, test } from 'vitest';
import { HouseError } from '../faults/house-error.ts';
import { readConfig } from './config.ts';

const CWD = '/srv/house';
const at = { MADANG_PUBLIC_URL: 'https://madang.example' };
const oidc = {
  ...at,
  MADANG_OIDC_ISSUER: 'https://login.example/club',
  MADANG_OIDC_CLIENT_ID: 'madang',
  MADANG_OIDC_CLIENT_SECRET: 'a secret',
};
const read = (env: Record<string, string>) => readConfig(env, CWD).providers;

test('each provider is told by all of its settings', () => {
  const pair = { clientId: 'an id', clientSecret: 'a secret' };
  for (const name of ['google', 'kakao', 'naver'] as const) {
    const upper = name.toUpperCase();
    const env = {
      [`MADANG_${upper}_CLIENT_ID`]: 'an id',
      [`MADANG_${upper}_CLIENT_SECRET`]: 'a secret',
    };
    expect(read({ ...at, ...env })).toMatchObject({ [name]: pair, steam: null });
  }
  const apple = {
    MADANG_APPLE_CLIENT_ID: 'example.web',
    MADANG_APPLE_TEAM_ID: 'TEAM',
    MADANG_APPLE_KEY_ID: 'KEY',
    MADANG_APPLE_PRIVATE_KEY_FILE: 'key.p8',
  };
  expect(read({ ...at, ...apple }).apple).toEqual({
    clientId: 'example.web',
    teamId: 'TEAM',
    keyId: 'KEY',
    privateKeyFile: '/srv/house/key.p8',
  });
  expect(read({ ...at, MADANG_STEAM_APP_ID: '480', MADANG_STEAM_WEB_KEY: 'a key' }).steam).toEqual({
    appId: '480',
    webKey: 'a key',
  });
});

test('another OpenID provider is called by its name, else by its host', () => {
  expect(read(oidc).oidc).toMatchObject({
    issuer: 'https://login.example/club',
    name: 'login.example',
    hosts: [],
  });
  const more = {
    MADANG_OIDC_NAME: '우리 동호회',
    MADANG_OIDC_HOSTS: 'api.example, b.example:8443',
  };
  expect(read({ ...oidc, ...more }).oidc).toMatchObject({
    name: '우리 동호회',
    hosts: ['api.example', 'b.example:8443'],
  });
});

test('tests may let providers stand elsewhere', () => {
  expect(
    read({ MADANG_PROVIDER_BASES: 'google=http://127.0.0.1:1, kakao=https://kakao.test' }).bases,
  ).toEqual({ google: 'http://127.0.0.1:1', kakao: 'https://kakao.test' });
});

const bases = (value: string) => ({ MADANG_PROVIDER_BASES: value });
const apple = { ...at, MADANG_APPLE_CLIENT_ID: 'a', MADANG_APPLE_TEAM_ID: 'b' };
test.each([
  [
    'half a pair',
    { ...at, MADANG_GOOGLE_CLIENT_ID: 'a' },
    'MADANG_GOOGLE_CLIENT_ID is set, but MADANG_GOOGLE_CLIENT_SECRET is not',
  ],
  ['half of four', apple, 'MADANG_APPLE_CLIENT_ID is set, but MADANG_APPLE_KEY_ID is not'],
  ['a name without an issuer', { MADANG_OIDC_NAME: 'Club' }, 'but MADANG_OIDC_ISSUER is not'],
  [
    'no way back',
    { MADANG_STEAM_APP_ID: '480', MADANG_STEAM_WEB_KEY: 'k' },
    'Sign-in providers need MADANG_PUBLIC_URL',
  ],
  [
    'an app that is no number',
    { ...at, MADANG_STEAM_APP_ID: 'my game', MADANG_STEAM_WEB_KEY: 'k' },
    'must be the number',
  ],
  [
    'an issuer by http',
    { ...oidc, MADANG_OIDC_ISSUER: 'http://login.example' },
    'MADANG_OIDC_ISSUER must be an https address',
  ],
  ['an issuer with a password', { ...oidc, MADANG_OIDC_ISSUER: 'https://a:b@c.example' }, 'https'],
  [
    'a host that is an address',
    { ...oidc, MADANG_OIDC_HOSTS: 'https://api.example' },
    'MADANG_OIDC_HOSTS must be names of hosts',
  ],
  ['a base of nobody', bases('gogle=https://a.example'), 'not "gogle"'],
  ['a base by http', bases('google=http://a.example'), 'must be an https address'],
  ['a base that looks like this machine', bases('google=http://127.0.0.1.a.example'), 'https'],
  ['a base with a path', bases('google=https://a.example/b'), 'takes origins'],
  ['a base that is nothing', bases('google'), 'must be an https address'],
])('%s is told plainly at the start', (_what, env, says) => {
  expect(() => read(env)).toThrow(HouseError);
  expect(() => read(env)).toThrow(says);
});

test('a secret is in no sentence', () => {
  const env = { ...at, MADANG_NAVER_CLIENT_SECRET: 'hush-hush' };
  expect(() => read(env)).toThrow(/^(?!.*hush).*MADANG_NAVER_CLIENT_ID is not/);
});
