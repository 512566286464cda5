import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECOVERY_CHARS, SELECTOR_CHARS } from '../limits.ts';
import { readCode, recoveryCode, showCode } from './code.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('readCode', () => {
  test.each(['123456', ' 123 456 ', '123-456', '１２３４５６', '123\u00a0456'])(
    '"%s" are six digits',
    (given) => expect(readCode(given)).toEqual({ kind: 'totp', digits: '123456' }),
  );

  test.each(['', '12345', '1234567', '12345a', 'hello', '٣٤٥٦٧٨', 'U'.repeat(RECOVERY_CHARS)])(
    '"%s" is no code',
    (given) => expect(readCode(given)).toBeNull(),
  );

  test('a recovery code is read however it was written down', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = recoveryCode(random);
        const wanted = { kind: 'recovery', selector: code.slice(0, SELECTOR_CHARS), code };
        const shown = showCode(code);
        expect(shown).toMatch(/^(\w{4}-){3}\w{4}$/);
        for (const given of [code, shown, shown.toLowerCase(), shown.replaceAll('-', ' – ')]) {
          expect(readCode(given)).toEqual(wanted);
        }
        expect(readCode(shown.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(wanted);
      }),
    );
  });

  test('whatever is typed, it is read or refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => void readCode(given)));
  });
});

test('every bit of the randomness is in the code: other bytes, another code', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const isSame = Buffer.from(one).equals(Buffer.from(other));
      expect(recoveryCode(one) === recoveryCode(other)).toBe(isSame);
    }),
  );
});
