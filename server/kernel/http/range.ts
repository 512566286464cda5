import type { ByteRange } from '../storage/port.ts';

const ONE_RANGE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * What a `Range` header asks of a file (RFC 9110, 14.2): one part; null for the whole, also where
 * several parts or other units are asked for, which one may ignore; `none` for what lies beyond it.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'none' | null {
  const [found, first, last, suffix] = ONE_RANGE.exec(header ?? '') ?? [];
  if (found === undefined) return null;
  if (suffix !== undefined) {
    const count = Math.min(Number(suffix), bytes);
    return count === 0 ? 'none' : { from: bytes - count, to: bytes - 1 };
  }
  const from = Number(first);
  const to = last === '' || last === undefined ? bytes - 1 : Math.min(Number(last), bytes - 1);
  // An end before its beginning is no range at all, and is passed over.
  if (last !== '' && last !== undefined && Number(last) < from) return null;
  return from >= bytes ? 'none' : { from, to };
}
