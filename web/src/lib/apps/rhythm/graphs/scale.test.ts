import { describe, expect, it } from 'vitest';
import { nearestTo, placesOf, scaleOf, shareOf } from './scale.ts';

const point = (at: number) => ({ at, value: at, says: '' });

describe('an axis', () => {
  it.each([
    [[1234, 2890], [], [1000, 1500, 2000, 2500, 3000]],
    [[0, 9], [], [0, 5, 10]],
    [
      [9_100_000, 9_820_000],
      [],
      [9_000_000, 9_200_000, 9_400_000, 9_600_000, 9_800_000, 10_000_000],
    ],
    [[12, 18], [0], [0, 5, 10, 15, 20]],
    [[-23, -4], [0], [-30, -20, -10, 0]],
    [[500], [], [480, 500, 520]],
    [[3], [], [2, 3, 4]],
    [[0], [0], [0, 1]],
  ])('of %j with %j has the ticks %j', (values, keep, ticks) => {
    const scale = scaleOf(values, keep);
    expect(scale.ticks).toEqual(ticks);
    expect([scale.low, scale.high]).toEqual([ticks[0], ticks.at(-1)]);
  });

  it('holds every value, whatever they are', () => {
    for (let seed = 1; seed < 300; seed++) {
      const values = Array.from(
        { length: 1 + (seed % 7) },
        (_, i) => ((seed * 7919 * (i + 3)) % 90_001) - 30_000,
      );
      const { low, high, ticks } = scaleOf(values);
      expect(low).toBeLessThanOrEqual(Math.min(...values));
      expect(high).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }
  });

  it('without values is there all the same', () => {
    expect(scaleOf([])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  });
});

it('a value lies between the edges; where nothing is between, in the middle', () => {
  expect([shareOf(5, 0, 10), shareOf(0, 0, 10), shareOf(3, 3, 3)]).toEqual([0.5, 0, 0.5]);
});

it('finds the point that is nearest', () => {
  const points = [point(0), point(10), point(11), point(40)];
  expect([-5, 4, 6, 10.6, 100].map((at) => nearestTo(points, at))).toEqual([0, 0, 1, 2, 3]);
  expect(nearestTo([], 3)).toBeNull();
});

it('writes places below, from the first point to the last, and none twice', () => {
  expect(placesOf([point(0), point(3), point(90)], 4)).toEqual([0, 45, 90]);
  expect(placesOf([point(7)], 4)).toEqual([7]);
  expect(placesOf([point(7), point(7)], 4)).toEqual([7]);
  expect(placesOf([], 4)).toEqual([]);
});
