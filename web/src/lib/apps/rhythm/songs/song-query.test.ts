import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  directionOf,
  LEVELS,
  queryText,
  readQuery,
  settledText,
  SLOTS,
  SORTS,
  STATES,
  WHOLE,
} from './song-query.ts';

describe('the address of the list of songs', () => {
  test('says all that is asked for, and reads as the same', () => {
    const queries = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.isWellFormed()),
      sort: fc.constantFrom(...SORTS),
      turned: fc.boolean(),
      levelMin: fc.constantFrom(null, ...LEVELS),
      levelMax: fc.constantFrom(null, ...LEVELS),
      difficulty: fc.constantFrom(null, ...SLOTS),
      state: fc.constantFrom(null, ...STATES),
    });
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(new URLSearchParams(queryText(query)))).toEqual(query);
      }),
    );
  });

  test('is bare for the whole catalogue, and what it says wrong asks for nothing', () => {
    expect(queryText(WHOLE)).toBe('');
    expect(queryText({ ...WHOLE, sort: 'plays', levelMin: 5 })).toBe('?sort=plays&level=5-');
    const wrong = 'sort=colour&turned=yes&level=0-99&slot=x&state=asleep';
    expect(readQuery(new URLSearchParams(wrong))).toEqual(WHOLE);
  });
});

test('the greatest come first where that is usual, unless turned', () => {
  const direction = (sort: (typeof SORTS)[number], turned: boolean) =>
    directionOf({ ...WHOLE, sort, turned });
  expect([direction('title', false), direction('title', true)]).toEqual(['asc', 'desc']);
  expect([direction('plays', false), direction('plays', true)]).toEqual(['desc', 'asc']);
});

test('a syllable that has only begun is not searched for yet', () => {
  expect(['달ㅂ', 'ㄷ', '달비', ' moon '].map(settledText)).toEqual(['달', '', '달비', 'moon']);
});
