import { RECOVERY_CHARS, SELECTOR_CHARS, TOTP_DIGITS } from '../limits.ts';

/** Crockford's base 32: no letter that is read as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECOVERY = new RegExp(`^[${ALPHABET}]{${RECOVERY_CHARS}}$`);
const TOTP = new RegExp(`^[0-9]{${TOTP_DIGITS}}$`);
const GROUP = /.{4}(?=.)/g;

/** What somebody typed where a code was asked for. */
export type GivenCode =
  | { kind: 'totp'; digits: string }
  | { kind: 'recovery'; selector: string; code: string };

/** Makes sense of a typed code: case, blanks, dashes and letters that look like digits do not matter. */
export function readCode(given: string): GivenCode | null {
  const bare = given.normalize('NFKC').replace(/[\s\p{Dash}]/gu, '');
  if (TOTP.test(bare)) return { kind: 'totp', digits: bare };
  const code = bare.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!RECOVERY.test(code)) return null;
  return { kind: 'recovery', selector: code.slice(0, SELECTOR_CHARS), code };
}

/** A recovery code from random bytes, five bits a character. */
export function recoveryCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const chars = Array.from(
    { length: RECOVERY_CHARS },
    (_none, i) => ALPHABET[Number.parseInt(bits.slice(5 * i, 5 * i + 5), 2)],
  );
  return chars.join('');
}

/** A recovery code as it is shown: in groups of four. */
export function showCode(code: string): string {
  return code.replace(GROUP, (group) => `${group}-`);
}
