import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HouseError } from '../faults/house-error.ts';
import { closest } from './closest.ts';
import { readConfig } from './config.ts';
import { envExample, settings } from './settings.ts';

const CWD = '/srv/house';
const EDGE = /^MADANG_(EDGE|CORE)_/;
const PROVIDER = /^MADANG_(GOOGLE|KAKAO|NAVER|APPLE|OIDC|STEAM)_/;

test('a house that is told nothing has sane settings', () => {
  expect(readConfig({}, CWD)).toEqual({
    port: 4600,
    host: '127.0.0.1',
    dataDir: '/srv/house/.madang',
    secretsDir: '/srv/house/.madang/secrets',
    databaseUrl: null,
    redisUrl: null,
    roles: new Set(['http', 'edge', 'jobs']),
    apps: null,
    samples: true,
    adminFactors: 'optional',
    logLevel: 'info',
    databaseConnections: 10,
    trustedProxies: 0,
    webhooksPrivate: false,
    pushPrivate: false,
    publicUrl: null,
    smtpUrl: null,
    geoipFile: null,
    mailFrom: 'Madang <madang@localhost>',
    operatorName: null,
    operatorContact: null,
    metricsToken: null,
    edge: { port: null, secret: null, tls: null, cores: [], caFile: null },
    providers: {
      google: null,
      kakao: null,
      naver: null,
      apple: null,
      oidc: null,
      steam: null,
      bases: {},
    },
  });
});

const database = 'postgres://madang:secret@db.example:5432/madang';

test.each([
  ['PORT', '0', { port: 0 }],
  ['MADANG_HOST', '0.0.0.0', { host: '0.0.0.0' }],
  ['MADANG_DATA_DIR', 'data', { dataDir: `${CWD}/data`, secretsDir: `${CWD}/data/secrets` }],
  ['MADANG_DATA_DIR', '/data', { dataDir: '/data' }],
  ['MADANG_SECRETS_DIR', '/keys', { secretsDir: '/keys', dataDir: `${CWD}/.madang` }],
  ['DATABASE_URL', database, { databaseUrl: database, samples: false, adminFactors: 'required' }],
  [
    'DATABASE_URL',
    'postgresql:///madang?host=/run',
    { databaseUrl: 'postgresql:///madang?host=/run' },
  ],
  ['MADANG_DATABASE_CONNECTIONS', '2', { databaseConnections: 2 }],
  ['MADANG_ROLES', 'jobs', { roles: new Set(['jobs']) }],
  ['MADANG_ROLES', ' http , jobs ', { roles: new Set(['http', 'jobs']) }],
  ['MADANG_APPS', 'rhythm,gallery', { apps: new Set(['rhythm', 'gallery']) }],
  ['MADANG_WEBHOOKS_PRIVATE', 'yes', { webhooksPrivate: true }],
  ['MADANG_SAMPLES', 'no', { samples: false, adminFactors: 'required' }],
  ['MADANG_ADMIN_FACTORS', 'required', { samples: true, adminFactors: 'required' }],
  ['MADANG_LOG_LEVEL', 'debug', { logLevel: 'debug' }],
  ['MADANG_TRUSTED_PROXIES', '2', { trustedProxies: 2 }],
  ['MADANG_PUBLIC_URL', 'https://madang.example', { publicUrl: 'https://madang.example' }],
  ['MADANG_OPERATOR_NAME', '김민지', { operatorName: '김민지' }],
  ['MADANG_OPERATOR_CONTACT', 'hi@a.example', { operatorContact: 'hi@a.example' }],
  ['MADANG_METRICS_TOKEN', 'a-long-word', { metricsToken: 'a-long-word' }],
  ['MADANG_MAIL_FROM', 'yard@madang.example', { mailFrom: 'yard@madang.example' }],
  ['MADANG_MAIL_FROM', '마당 <yard@madang.example>', { mailFrom: '마당 <yard@madang.example>' }],
])('%s=%s is understood', (name, value, wanted) => {
  expect(readConfig({ [name]: value }, CWD)).toMatchObject(wanted);
});

test('every setting is tried here, and an empty one is as if it were not there', () => {
  for (const { name } of settings)
    expect(readConfig({ [name]: '' }, CWD)).toEqual(readConfig({}, CWD));
});

test.each([
  ['PORT', 'http', 'PORT must be a whole number from 0 to 65535, not "http".'],
  ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536".'],
  ['PORT', '-1', 'PORT must be a whole number'],
  ['PORT', '80.5', 'PORT must be a whole number'],
  ['PORT', '0x50', 'PORT must be a whole number'],
  ['PORT', '1e3', 'PORT must be a whole number'],
  ['PORT', ' ', 'PORT must be a whole number'],
  ['MADANG_DATABASE_CONNECTIONS', '1', 'from 2 to 500'],
  ['MADANG_TRUSTED_PROXIES', '11', 'from 0 to 10'],
  [
    'MADANG_ROLES',
    'http,job',
    'MADANG_ROLES knows http, edge, jobs; not "job". Did you mean jobs?',
  ],
  ['MADANG_ROLES', ',', 'MADANG_ROLES names nothing'],
  ['MADANG_APPS', ' , ', 'MADANG_APPS names nothing'],
  ['MADANG_SAMPLES', 'true', 'MADANG_SAMPLES must be yes or no, not "true".'],
  ['MADANG_ADMIN_FACTORS', 'yes', 'MADANG_ADMIN_FACTORS knows required, optional; not "yes".'],
  ['MADANG_LOG_LEVEL', 'wran', 'not "wran". Did you mean warn?'],
  [
    'MADANG_PUBLIC_URL',
    'madang.example',
    'must be an address that starts with http:// or https://',
  ],
  ['MADANG_PUBLIC_URL', 'ftp://madang.example', 'must be an address'],
  ['MADANG_SMTP_URL', 'http://mail.example', 'must be an address that starts with smtp://'],
  ['MADANG_SMTP_URL', 'smtp://mail.example', 'MADANG_SMTP_URL needs MADANG_MAIL_FROM beside it'],
  ['MADANG_MAIL_FROM', 'Madang', 'MADANG_MAIL_FROM must be name@host or Some Name <name@host>.'],
  ['MADANG_MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', 'MADANG_MAIL_FROM must be'],
  ['MADANG_MAIL_FROM', 'a@b.example, c@d.example', 'MADANG_MAIL_FROM must be'],
])('%s=%j is refused in a sentence', (name, value, sentence) => {
  const read = () => readConfig({ [name]: value }, CWD);
  expect(read).toThrow(HouseError);
  expect(read).toThrow(sentence);
});

const post = {
  MADANG_SMTP_URL: 'smtps://madang:secret@mail.example',
  MADANG_MAIL_FROM: 'Madang <yard@madang.example>',
  MADANG_PUBLIC_URL: 'https://madang.example',
};

test('a mail server needs a sender, and an address for links that no request can choose', () => {
  expect(readConfig(post, CWD)).toMatchObject({
    smtpUrl: 'smtps://madang:secret@mail.example',
    mailFrom: 'Madang <yard@madang.example>',
  });
  const read = () => readConfig({ ...post, MADANG_PUBLIC_URL: '' }, CWD);
  expect(read).toThrow(HouseError);
  expect(read).toThrow('MADANG_SMTP_URL needs MADANG_PUBLIC_URL beside it');
});

test('the password of a wrong database address is not repeated', () => {
  const read = () => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db' }, CWD);
  expect(read).toThrow(
    'DATABASE_URL must be an address that starts with postgres:// or postgresql://',
  );
  expect(read).not.toThrow('hunter2');
});

test.each([
  ['MADANG_DATADIR', 'Did you mean MADANG_DATA_DIR?'],
  ['MADANG_TRUSTED_PROXY', 'Did you mean MADANG_TRUSTED_PROXIES?'],
  ['MADANG_app', 'Did you mean MADANG_APPS?'],
])('%s is told what it may have meant', (name, hint) => {
  expect(() => readConfig({ [name]: 'x' }, CWD)).toThrow(
    `${name} is not a setting of Madang. ${hint}`,
  );
});

test('what is nothing like a setting gets no hint, and what is not ours is not asked', () => {
  const read = () => readConfig({ MADANG_XYZZY_PLUGH: '1' }, CWD);
  expect(read).toThrow(
    'MADANG_XYZZY_PLUGH is not a setting of Madang. All settings stand in .env.example.',
  );
  expect(
    readConfig({ HOME: '/home/minji', PGHOST: 'elsewhere', POSTGRES_DB: 'x' }, CWD).databaseUrl,
  ).toBeNull();
});

test('.env.example says what the code says', async () => {
  const file = join(import.meta.dirname, '../../../.env.example');
  expect(await readFile(file, 'utf8')).toBe(envExample());
  for (const { name } of settings) expect(envExample()).toMatch(new RegExp(`^# ${name}=.`, 'm'));
});

test('each example is a value that the setting takes', () => {
  for (const { name, example } of settings) {
    if (name === 'MADANG_APPS') continue;
    // Those of a provider belong together, those of edges too: tried below, and in edges.test.ts.
    if (PROVIDER.test(name) || EDGE.test(name)) continue;
    const beside = name === 'MADANG_SMTP_URL' ? post : {};
    expect(() => readConfig({ ...beside, [name]: example }, CWD), name).not.toThrow();
  }
});

test.each([
  ['strat', ['start', 'role'], 'start'],
  ['START', ['start'], 'start'],
  ['', ['a'], null],
  ['abc', ['xyz'], null],
  ['abcdef', ['abcdxx'], 'abcdxx'],
  ['abcdef', ['abcxxx'], null],
])('closest to %j of %j is %j', (word, known, wanted) => {
  expect(closest(word, known)).toBe(wanted);
});

test('the examples of all providers together are a configuration', () => {
  const examples = settings
    .filter(({ name }) => PROVIDER.test(name) || name === 'MADANG_PUBLIC_URL')
    .map(({ name, example }) => [name, example]);
  const { providers } = readConfig(Object.fromEntries(examples), CWD);
  expect(Object.values(providers)).not.toContain(null);
});
