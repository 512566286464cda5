import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  PASSWORD_CHARS_MAX,
  PASSWORD_CHARS_MIN,
} from '../capabilities/identity/passwords/limits.ts';
import { house as plan } from '../house.ts';
import { systemChance } from '../kernel/clock.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import { openApi } from '../kernel/http/openapi.ts';
import { openMadang, type Madang } from './madang.ts';
import { totpOf } from './totp.ts';

// What the verification standard of docs/security.md asks for of the house as a whole.
const wiring = wire(chooseRooms(plan, null));
let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: 'https://madang.example' } });
});
afterAll(() => madang.close());

const SESSIONS = '/api/identity/sessions';
const FACTORS = '/api/identity/factors';
const PASSWORD = 'three blue cranes';
const mail = () => `${crypto.randomUUID()}@example.com`;
const signUp = ({ nobody }: Madang, email: string, password = PASSWORD) =>
  nobody.post('/api/identity/accounts', { email, password, name: 'Minji', client: 'program' });
const signIn = (email: string, password: string, more: object = {}) =>
  madang.nobody.post(SESSIONS, { email, password, client: 'program', ...more });

interface Schema {
  type?: string;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** Whether a text that fits has an end: by its length, its format, or a pattern in which nothing goes on. */
function hasEnd({ maxLength, format, pattern = '' }: Schema): boolean {
  if (maxLength !== undefined || format === 'uuid') return true;
  const bare = pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  return /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(bare);
}

/** What has no end in what a schema lets in. */
function endless(schema: Schema, path: string): string[] {
  if (schema.enum || schema.const !== undefined) return [];
  const own: string[] = [];
  const { type } = schema;
  if (type === 'string' && !hasEnd(schema)) own.push(`${path}: a text`);
  if (type === 'array' && schema.maxItems === undefined) own.push(`${path}: a list`);
  return [
    ...own,
    ...(schema.anyOf ?? []).flatMap((each) => endless(each, path)),
    ...(schema.items ? endless(schema.items, `${path}[]`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
      endless(each, `${path}.${name}`),
    ),
  ];
}

describe('what is sent', () => {
  test('has an end: every text and every list', () => {
    const found = wiring.actions.flatMap(({ spec }) =>
      [spec.params, spec.query, spec.body].flatMap((part) =>
        endless((part ?? {}) as Schema, spec.operation),
      ),
    );
    expect(found).toEqual([]);
    expect(endless({ type: 'string', pattern: '^a+$' }, 'x')).toEqual(['x: a text']);
  });

  test('and how often, stands in the contract', () => {
    const { paths } = openApi(wiring) as {
      paths: Record<string, Record<string, { operationId: string; 'x-rate-limit'?: object }>>;
    };
    const told = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { spec } of wiring.actions) {
      const operation = told.find(({ operationId }) => operationId === spec.operation);
      expect(operation?.['x-rate-limit'], spec.operation).toEqual(spec.limit);
    }
  });

  test('holds no hint to a password and no answer to a question', () => {
    const names = wiring.actions.flatMap(({ spec }) =>
      Object.keys((spec.body as Schema | undefined)?.properties ?? {}),
    );
    expect(names).toContain('password');
    expect(names.filter((name) => /hint|question|answer|maiden|pet/i.test(name))).toEqual([]);
  });
});

describe('a password', () => {
  test('has eight characters at least, and may have sixty-four', async () => {
    expect(PASSWORD_CHARS_MIN).toBeGreaterThanOrEqual(8);
    expect(PASSWORD_CHARS_MAX).toBeGreaterThanOrEqual(64);
    const letters = 'wdkqzjxvmpylfhgnbtcr'.repeat(7);
    const statusOf = async (chars: number) =>
      (await signUp(madang, mail(), letters.slice(0, chars))).status;
    expect(await statusOf(PASSWORD_CHARS_MIN - 1)).toBe(422);
    expect(await statusOf(PASSWORD_CHARS_MIN)).toBe(201);
    expect(await statusOf(PASSWORD_CHARS_MAX)).toBe(201);
    expect(await statusOf(PASSWORD_CHARS_MAX + 1)).toBe(422);
  });

  test('is good for as long as its person keeps it', async () => {
    const email = mail();
    await signUp(madang, email);
    madang.clock.advance({ days: 5 * 365 });
    expect((await signIn(email, PASSWORD)).status).toBe(201);
  });
});

describe('a second factor', () => {
  async function beginner(of: Madang) {
    const email = mail();
    return { email, ...of.bearer((await signUp(of, email)).body.accessToken) };
  }

  /** Turns one-time codes on for somebody. */
  async function guard(of: Madang, person: Awaited<ReturnType<typeof beginner>>) {
    const { secret } = (await person.post(`${FACTORS}/totp`)).body as { secret: string };
    const code = totpOf(secret, of.clock.now().getTime());
    const { body } = await person.put(`${FACTORS}/totp`, { code });
    of.clock.advance({ s: 30 });
    return { secret, recoveryCodes: body.recoveryCodes as string[] };
  }

  test('is asked for after a reset as before it', async () => {
    const person = await beginner(madang);
    const { email } = person;
    const { secret } = await guard(madang, person);
    await madang.nobody.post('/api/identity/emails/reset-letters', { email });
    const letters = (await madang.letters()).filter(({ to }) => to === email);
    const token = letters.findLast(({ link }) => link?.includes('/reset#'))?.link?.split('#')[1];
    const next = 'four red herons';
    const reset = await madang.nobody.post('/api/identity/emails/resets', {
      token,
      password: next,
    });
    expect(reset).toMatchObject({ status: 204, body: '' });
    expect((await signIn(email, next)).body.code).toBe('identity.code_needed');
    const code = totpOf(secret, madang.clock.now().getTime());
    expect((await signIn(email, next, { code })).status).toBe(201);
  });

  test('comes from where the house gets its randomness: where that counts, all count', async () => {
    let count: number | null = null;
    // Ids must differ all the same; they take sixteen bytes.
    const bytes = (wanted: number) =>
      count === null || wanted === 16 ? systemChance.bytes(wanted) : Buffer.alloc(wanted, count++);
    const counting = await openMadang({ apps: [], chance: { ...systemChance, bytes } });
    const codesFrom = async (start: number | null) => {
      const person = await beginner(counting);
      count = start;
      const { secret, recoveryCodes } = await guard(counting, person);
      count = null;
      return [secret, ...recoveryCodes];
    };
    try {
      expect(await codesFrom(7)).toEqual(await codesFrom(7));
      expect(await codesFrom(8)).not.toEqual(await codesFrom(7));
      const all = [...(await codesFrom(null)), ...(await codesFrom(null))];
      expect(new Set(all).size).toBe(all.length);
    } finally {
      await counting.close();
    }
  });
});

test('tokens are kept as their SHA-256', async () => {
  const { refreshToken } = (await signUp(madang, mail())).body as { refreshToken: string };
  const hash = createHash('sha256').update(refreshToken).digest();
  const { writer } = madang.house.ground.database;
  const rows = await writer.rows('select from identity.refresh_token where hash = $1', [hash]);
  expect(rows).toHaveLength(1);
});

test('a sign-in that was refused is in the log by its door and its reason, and names nobody', async () => {
  const email = mail();
  await signUp(madang, email);
  const before = madang.logged().length;
  await signIn(email, 'not this one at all');
  const lines = madang.logged().slice(before).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    {
      msg: 'a request was refused',
      operation: 'identity.sessions.signIn',
      code: 'identity.credentials_wrong',
      requestId: expect.any(String),
    },
  ]);
  expect(lines.join()).not.toContain(email);
});
