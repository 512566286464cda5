import { inputWrong } from '../faults/catalogue.ts';

const CURSOR_CHARS_MAX = 400;

/** Packs the sort key of a page's last row into an opaque cursor. */
export function packCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor made by {@link packCursor}. Each part must be of the type that `shape` names.
 * @throws inputWrong when it is not one of ours.
 */
export function readCursor(
  cursor: string | undefined,
  shape: readonly ('string' | 'number')[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  const wrong = () =>
    inputWrong({
      detail: 'The cursor is not one that this list gave out.',
      errors: [{ pointer: '/cursor', code: 'cursor', detail: 'not a cursor of this list' }],
    });
  if (cursor.length > CURSOR_CHARS_MAX) throw wrong();
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw wrong();
  }
  if (!Array.isArray(parts) || parts.length !== shape.length) throw wrong();
  const fits = parts.every((part, i) => typeof part === shape[i]);
  if (!fits) throw wrong();
  return parts as (string | number)[];
}
