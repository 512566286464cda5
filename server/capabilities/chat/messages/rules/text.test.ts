import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, cleanText } from './text.ts';

test('whatever is sent, what is kept is composed, shows something, holds no control, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
      const text = cleanText(given);
      if (text === null) return;
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      expect(cleanText(text)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['짧아요', 5, '짧아요'],
  ['조금 길어요', 4, '조금 …'],
  ['👨‍👩‍👧a', 9, '👨‍👩‍👧a'],
  ['😀😀😀', 3, '😀😀😀'],
  ['😀😀😀😀', 3, '😀😀…'],
])('of %j the first %i characters are %j', (text, charsMax, wanted) => {
  expect(beginning(text, charsMax)).toBe(wanted);
});
