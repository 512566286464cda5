import { Type, type TObject, type TProperties, type TSchema } from 'typebox';

export { Type, type Static, type TSchema } from 'typebox';

/** An object that refuses properties it does not name: what is not asked for is not taken (mass assignment). */
export function strict<P extends TProperties>(
  properties: P,
  options: Record<string, unknown> = {},
): TObject<P> {
  return Type.Object(properties, { ...options, additionalProperties: false });
}

/** `schema` or null. */
export function orNull<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** One of the given words. */
export function oneOf<const W extends readonly string[]>(
  words: W,
  options: Record<string, unknown> = {},
) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...options });
}

/** A UUID in the usual text form. */
export const Id = Type.String({
  format: 'uuid',
  description: 'UUID',
  examples: ['019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b'],
});

/** An instant: RFC 3339 in UTC. */
export const Instant = Type.String({
  format: 'date-time',
  description: 'RFC 3339, UTC',
  examples: ['2026-11-21T09:00:00.000Z'],
});

/** How many items a page may hold. */
export const PAGE_ITEMS_MAX = 100;

/** What one may ask of a list: where to go on and how much. */
export const pageQuery = {
  cursor: Type.Optional(
    Type.String({ maxLength: 400, description: '`next` of the page before this one' }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: PAGE_ITEMS_MAX, default: 20, description: 'items a page' }),
  ),
};

/** A page of a list: items, and where the next page starts (null at the end). */
export function pageOf<S extends TSchema>(item: S) {
  return strict({
    items: Type.Array(item),
    next: orNull(Type.String({ description: 'pass as `cursor` for the next page' })),
  });
}

/** RFC 9457 problem details, as every refusal of this program is sent. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'a URI reference that names the kind: `/problems/<code>`' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'stable; programs decide by it' }),
    detail: Type.Optional(Type.String({ description: 'what happened and what to do' })),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: 'JSON pointer to the field' }),
          code: Type.String(),
          detail: Type.String(),
        }),
      ),
    ),
  },
  { $id: 'Problem', description: 'RFC 9457 problem details' },
);
