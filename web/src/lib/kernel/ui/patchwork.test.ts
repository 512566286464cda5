import { expect, it } from 'vitest';
import { patchwork } from './patchwork.ts';

const ids = Array.from(
  { length: 200 },
  (_, at) => `019a1b2c-3d4e-7f60-8a9b-${String(at).padStart(12, '0')}`,
);

it('a person always has the same cloth, and two people different ones', () => {
  expect(patchwork('a', 20)).toEqual(patchwork('a', 20));
  const cloths = ids.map((id) => JSON.stringify(patchwork(id, 20)));
  expect(new Set(cloths).size).toBe(ids.length);
});

it('the pieces cover the whole square and none of them is a thread', () => {
  for (const id of ids) {
    const areas = patchwork(id, 200).map(({ points }) => {
      const corners = points.split(' ').map((corner) => corner.split(',').map(Number));
      const doubled = corners.reduce((sum, [x = 0, y = 0], at) => {
        const [nextX = 0, nextY = 0] = corners[(at + 1) % corners.length] ?? [];
        return sum + x * nextY - nextX * y;
      }, 0);
      return Math.abs(doubled) / 2;
    });
    expect(areas.reduce((a, b) => a + b)).toBe(100 * 100);
    expect(Math.min(...areas)).toBeGreaterThan(100);
  }
});
