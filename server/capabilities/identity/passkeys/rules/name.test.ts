import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NAME_CHARS_MAX } from '../limits.ts';
import { cleanName } from './name.ts';

test.each([
  ['  My  phone ', 'My phone'],
  ['민지의 휴대폰', '민지의 휴대폰'],
  ['a\u0000b\nc', 'a b c'],
  ['\u202eevil', 'evil'],
  ['\ud800', null],
  [' \u200b ', null],
])('%j is kept as %j', (given, kept) => expect(cleanName(given)).toBe(kept));

test('whatever is given, what is kept is short, whole and stays the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
      const kept = cleanName(given);
      if (kept === null) return;
      expect([...kept].length).toBeLessThanOrEqual(NAME_CHARS_MAX);
      expect(kept.isWellFormed()).toBe(true);
      expect(cleanName(kept)).toBe(kept);
    }),
  );
});
