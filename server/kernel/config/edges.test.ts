import { expect, test } from 'vitest';
import { HouseError } from '../faults/house-error.ts';
import { readConfig } from './config.ts';
import { settings } from './settings.ts';

const CWD = '/srv/house';
const SECRET = 'Zm9ydHktdHdvIGlzIG5vdCBhIHNlY3JldCBhdCBhbGw=';
const read = (env: Record<string, string>) => readConfig(env, CWD).edge;
const asCore = { MADANG_EDGE_PORT: '4610', MADANG_EDGE_SECRET: SECRET };
const asEdge = {
  MADANG_ROLES: 'edge',
  MADANG_CORE_URL: 'http://core:4610',
  MADANG_EDGE_SECRET: SECRET,
};

test('a house has no edges unless it is told a port, and a secret for them', () => {
  expect(read({}).port).toBeNull();
  const tls = { MADANG_EDGE_TLS_CERT: 'edge.crt', MADANG_EDGE_TLS_KEY: '/keys/edge.key' };
  expect(read({ ...asCore, ...tls })).toEqual({
    port: 4610,
    secret: SECRET,
    tls: { certFile: '/srv/house/edge.crt', keyFile: '/keys/edge.key' },
    cores: [],
    caFile: null,
  });
});

test('an edge knows its cores', () => {
  const cores = 'http://core-1:4610, https://core-2:4610,';
  expect(read({ ...asEdge, MADANG_CORE_URL: cores, MADANG_CORE_CA: 'ca.crt' })).toEqual({
    port: null,
    secret: SECRET,
    tls: null,
    cores: ['http://core-1:4610', 'https://core-2:4610'],
    caFile: '/srv/house/ca.crt',
  });
});

const without = (env: Record<string, string>, name: string) => ({ ...env, [name]: '' });
const TOO_SHORT = 'MADANG_EDGE_SECRET must be at least 32 characters without spaces';

test.each<[string, Record<string, string>, string]>([
  [
    'an edge without secret',
    without(asEdge, 'MADANG_EDGE_SECRET'),
    'MADANG_ROLES=edge needs MADANG_EDGE_SECRET: at least 32 characters',
  ],
  [
    'a core for edges without secret',
    without(asCore, 'MADANG_EDGE_SECRET'),
    'MADANG_EDGE_PORT needs MADANG_EDGE_SECRET',
  ],
  ['a short secret', { ...asEdge, MADANG_EDGE_SECRET: SECRET.slice(0, 31) }, TOO_SHORT],
  ['a secret of words', { ...asEdge, MADANG_EDGE_SECRET: 'a b '.repeat(10) }, TOO_SHORT],
  ['an edge without a core', without(asEdge, 'MADANG_CORE_URL'), 'needs MADANG_CORE_URL'],
  ['a core that is no address', { ...asEdge, MADANG_CORE_URL: 'core:4610' }, 'must be an address'],
  ['a core that has a core', { ...asEdge, MADANG_ROLES: 'http,edge' }, 'whose only role is edge'],
  ['an edge that works as well', { ...asEdge, MADANG_ROLES: 'edge,jobs' }, 'edge stands alone'],
  ['edges of a worker', { ...asCore, MADANG_ROLES: 'jobs' }, 'its roles must have http'],
  ['half a certificate', { ...asCore, MADANG_EDGE_TLS_CERT: 'a.crt' }, 'go together'],
])('%s is refused in a sentence', (_what, env, sentence) => {
  expect(() => read(env)).toThrow(HouseError);
  expect(() => read(env)).toThrow(sentence);
  const secret = env['MADANG_EDGE_SECRET'] ?? '';
  if (secret !== '') expect(() => read(env)).not.toThrow(secret);
});

test('the examples of a core, and those of an edge, are configurations', () => {
  const examples = (pattern: RegExp) =>
    Object.fromEntries(
      settings.filter(({ name }) => pattern.test(name)).map(({ name, example }) => [name, example]),
    );
  expect(read(examples(/^MADANG_EDGE_/)).tls).not.toBeNull();
  const edge = { ...examples(/^MADANG_(CORE_|EDGE_SECRET)/), MADANG_ROLES: 'edge' };
  expect(read(edge).cores).toHaveLength(2);
});
