import fc from 'fast-check';
import { HOSTILE } from './hostile.ts';

/** The part of JSON Schema that our actions use. */
export interface Schema {
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

const TEXT_CHARS_MAX = 60;

/** A value that nobody should send. */
export const hostile = fc.constantFrom(...HOSTILE);

/** Values that fit a schema, with its limits as likely as what lies between. */
export function fitting(schema: Schema): fc.Arbitrary<unknown> {
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
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
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
export function bent(schema: Schema | undefined): fc.Arbitrary<Record<string, unknown>> {
  if (!schema) return fc.constant({});
  const names = Object.keys(schema.properties ?? {});
  const one = names.length > 0 ? fc.constantFrom(...names) : fc.constant('extra');
  const whole = record(schema);
  return fc.oneof(
    { arbitrary: whole, weight: 3 },
    {
      arbitrary: fc
        .tuple(whole, one, hostile)
        .map(([object, name, value]) => ({ ...object, [name]: value })),
      weight: 4,
    },
    { arbitrary: fc.tuple(whole, one).map(([object, name]) => without(object, name)), weight: 1 },
    {
      arbitrary: fc.tuple(whole, hostile).map(([object, value]) => ({ ...object, extra: value })),
      weight: 1,
    },
  );
}

function without(object: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
