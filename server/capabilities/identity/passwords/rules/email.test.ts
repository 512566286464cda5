import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEmail, EMAIL_PATTERN } from './email.ts';

const pattern = new RegExp(EMAIL_PATTERN, 'u');

describe('canonicalEmail', () => {
  test('what was made canonical stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = canonicalEmail(text);
        expect(canonicalEmail(once)).toBe(once);
      }),
    );
  });

  test('capitals, composition and white space around make no other address', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.string({ unit: 'grapheme', maxLength: 10 }),
        (email, more) => {
          const wanted = canonicalEmail(more + email);
          expect(canonicalEmail(` ${(more + email).normalize('NFD')}\t`)).toBe(wanted);
          expect(canonicalEmail(more + email.toUpperCase())).toBe(wanted);
        },
      ),
    );
  });
});

describe('EMAIL_PATTERN', () => {
  test('takes addresses as they are written', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(email).toMatch(pattern);
      }),
    );
    for (const email of ['민지@예시.한국', "o'neil+yard@sub.example.co.kr"]) {
      expect(email).toMatch(pattern);
    }
  });

  test('takes none with white space, control characters, halves of characters or a second @', () => {
    const bad = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r',
      '\u0000',
      '\u007f',
      '\ud800',
      '\udfff',
      '@',
      ',',
      '<',
    );
    fc.assert(
      fc.property(fc.emailAddress(), bad, fc.nat(), (email, char, at) => {
        const place = at % (email.length + 1);
        expect(email.slice(0, place) + char + email.slice(place)).not.toMatch(pattern);
      }),
    );
  });

  test.each([
    '',
    '@',
    'minji',
    'minji@',
    '@example.com',
    'minji@example',
    'minji@example.c',
    `${'a'.repeat(65)}@b.kr`,
  ])('does not take %j', (email) => {
    expect(email).not.toMatch(pattern);
  });
});
