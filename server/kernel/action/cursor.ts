import { inputWrong } from '../faults/catalogue.ts';

const CURSOR_CHARS_MAX = 400;

/** Packs the sort key of a page's last row into an opaque cursor. */
export function packCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const PARTS = {
  /** PostgreSQL has no texts with a NUL in them. */
  text: (part: unknown) => typeof part === 'string' && !part.includes('\0'),
  number: (part: unknown) => Number.isSafeInteger(part),
  /** A double of SQL comes back out of JSON as it was. */
  real: (part: unknown) => Number.isFinite(part),
  /** Milliseconds that a Date can hold (ECMA-262, 21.4.1.1). */
  instant: (part: unknown) => Number.isSafeInteger(part) && Math.abs(Number(part)) <= 8.64e15,
  id: (part: unknown) => typeof part === 'string' && UUID.test(part),
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a cursor made by {@link packCursor}; each part must be what `shape` names.
 * @throws inputWrong when it is not one of ours.
 */
export function readCursor(
  cursor: string | undefined,
  shape: readonly (keyof typeof PARTS)[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  const parts = cursor.length > CURSOR_CHARS_MAX ? null : parse(cursor);
  const fits =
    Array.isArray(parts) &&
    parts.length === shape.length &&
    shape.every((kind, i) => PARTS[kind](parts[i]));
  if (fits) return parts as (string | number)[];
  throw cursorWrong();
}

/** The refusal of a cursor that this list did not give out, or gave out for another order. */
export function cursorWrong() {
  return inputWrong({
    detail: 'The cursor is not one that this list gave out.',
    errors: [{ pointer: '/cursor', code: 'cursor', detail: 'not a cursor of this list' }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
