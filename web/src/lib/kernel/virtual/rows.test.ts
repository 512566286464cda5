import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rows } from './rows.ts';

test('rows lie one below the other, as high as they were measured or guessed', () => {
  const rows = new Rows((index) => 100 + index);
  rows.resize(3);
  expect([rows.top(0), rows.top(1), rows.top(2), rows.height]).toEqual([0, 100, 201, 303]);
  expect(rows.measure(1, 51)).toBe(-50);
  expect([rows.top(1), rows.top(2), rows.height]).toEqual([100, 151, 253]);
  expect([rows.measure(1, 51), rows.measure(9, 10)]).toEqual([0, 0]);
  rows.resize(5);
  expect([rows.top(2), rows.height]).toEqual([151, 253 + 103 + 104]);
  rows.resize(2);
  expect(rows.height).toBe(151);
});

test('the row at a height is the one that begins last above it, whatever was measured before', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  const measures = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 0, max: 400 })));
  fc.assert(
    fc.property(heights, measures, fc.integer({ min: -50, max: 9000 }), (guesses, measured, y) => {
      const rows = new Rows((index) => guesses[index] ?? 0);
      rows.resize(guesses.length);
      const plain = [...guesses];
      for (const [index, height] of measured) {
        rows.measure(index, height);
        if (index < plain.length) plain[index] = height;
        rows.at(y);
      }
      const tops = plain.map((_, index) => plain.slice(0, index).reduce((a, b) => a + b, 0));
      expect(rows.height).toBe(plain.reduce((a, b) => a + b, 0));
      expect(plain.map((_, index) => rows.top(index))).toEqual(tops);
      expect(rows.at(y)).toBe(
        Math.max(
          0,
          tops.findLastIndex((top) => top <= y),
        ),
      );
    }),
  );
});

test('an empty list has no height', () => {
  const rows = new Rows(() => 100);
  expect([rows.count, rows.height, rows.at(40)]).toEqual([0, 0, 0]);
});
