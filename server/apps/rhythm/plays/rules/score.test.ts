import { expect, test } from 'vitest';
import { errorHistogram } from './histogram.ts';
import { badgesOf, gradeOf, scoreOf } from './score.ts';

test.each([
  [10_000_000, 'S+'],
  [9_900_000, 'S+'],
  [9_899_999, 'S'],
  [9_500_000, 'S'],
  [9_499_999, 'A'],
  [9_000_000, 'A'],
  [8_999_999, 'B'],
  [8_000_000, 'B'],
  [7_999_999, 'C'],
  [7_000_000, 'C'],
  [6_999_999, 'D'],
  [0, 'D'],
])('%i is shown as %s', (score, grade) => {
  expect(gradeOf(score)).toBe(grade);
});

test('a score is cut off, never rounded up', () => {
  expect(scoreOf({ arts: 2, fine: 0, near: 0, miss: 1 }, 2)).toBe(6_666_666);
  expect(scoreOf({ arts: 6999, fine: 1, near: 0, miss: 0 }, 7000)).toBe(9_999_614);
});

test('all arts are ten million exactly, however many they are', () => {
  for (const arts of [1, 3, 7, 999, 7919]) {
    expect(scoreOf({ arts, fine: 0, near: 0, miss: 0 }, arts)).toBe(10_000_000);
  }
});

test('seven million clears, one point less does not', () => {
  const counts = { arts: 5, fine: 0, near: 0, miss: 1 };
  expect(badgesOf(7_000_000, counts).cleared).toBe(true);
  expect(badgesOf(6_999_999, counts).cleared).toBe(false);
});

test('a histogram parts early from late and shows the gaps', () => {
  expect(errorHistogram([-1, -10, 0, 9, 25, 29], 10)).toEqual([
    { fromMs: -10, toMs: 0, count: 2 },
    { fromMs: 0, toMs: 10, count: 2 },
    { fromMs: 10, toMs: 20, count: 0 },
    { fromMs: 20, toMs: 30, count: 2 },
  ]);
});

test('a histogram of nothing is empty, and one without width is refused', () => {
  expect(errorHistogram([], 10)).toEqual([]);
  expect(() => errorHistogram([1], 0)).toThrow(RangeError);
});
