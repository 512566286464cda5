import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_CHARS_MAX, NAME_GRAPHEMES_MAX } from '../limits.ts';
import { judgeName } from './name.ts';

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(
      '가',
      '\u1100\u1161',
      'e\u0301',
      '👩‍👧',
      ' ',
      '\t',
      '\u3164',
      '\u200d',
      '\ufb2c',
    ),
    maxLength: 60,
  }),
);

describe('judgeName', () => {
  test('what is kept is composed, trimmed, short enough for people and the table, and kept again as it is', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const verdict = judgeName(given);
        if (!('name' in verdict)) return;
        const { name } = verdict;
        expect(name).toBe(name.normalize('NFC'));
        expect(name).toBe(name.trim());
        expect(name).not.toMatch(/\s{2}|[^\S ]/u);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect([...segmenter.segment(name)].length).toBeLessThanOrEqual(NAME_GRAPHEMES_MAX);
        expect([...name].length).toBeLessThanOrEqual(NAME_CHARS_MAX);
        expect(judgeName(name)).toEqual({ name });
      }),
      { numRuns: 300 },
    );
  });

  test('composition and white space around make no other name', () => {
    fc.assert(
      fc.property(texts, (given) => {
        expect(judgeName(` ${given.normalize('NFD')}\n`)).toEqual(
          judgeName(given.normalize('NFC')),
        );
      }),
    );
  });

  test('one invisible or direction-turning character anywhere inside refuses it', () => {
    const hidden = fc.constantFrom(
      ...'\u0000\u001b\u00ad\u034f\u061c\u115f\u1160\u17b4\u200b\u200e\u202a\u202e\u2066\u2069\u2800\u3164\uffa0\ud800\udfff\ue000',
    );
    fc.assert(
      fc.property(fc.constantFrom('민지', 'Minji', '👩‍👧'), hidden, (name, char) => {
        expect(judgeName(`${name}${char}${name}`)).toEqual({ refused: 'invisible' });
      }),
    );
  });

  test.each([
    '민지',
    'José',
    'Nguyễn Thị Hằng',
    '👩‍👧‍👦',
    '1️⃣ 등',
    '🏳️‍🌈',
    'ㅋㅋ',
    'Ω',
    '?',
    '가'.repeat(40),
  ])('takes %s', (name) => {
    expect(judgeName(name)).toEqual({ name });
  });

  test.each([
    ['', 'empty'],
    [' \t\n\u2003', 'empty'],
    ['\u200d', 'empty'],
    ['\ufe0f\ufe0f', 'empty'],
    ['가'.repeat(41), 'long'],
    [`h${'\u0335'.repeat(9)}i`, 'marks'],
  ])('refuses %j because it is %s', (name, refused) => {
    expect(judgeName(name)).toEqual({ refused });
  });
});
