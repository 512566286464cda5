import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { readChart } from '../../../testing/plays.ts';
import { levelOf } from './rules/level.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

test('our own charts get the levels that they have: imported ones stand on the same scale', async () => {
  const { body } = await madang.nobody.get('/api/rhythm/songs');
  const charts = body.items.flatMap(
    (song: { charts: { id: string; level: number }[] }) => song.charts,
  );
  const apart: number[] = [];
  for (const { id, level } of charts) {
    apart.push(Math.abs(levelOf(await readChart(madang.nobody, id)) - level));
  }
  expect(apart.length).toBeGreaterThan(35);
  expect(Math.max(...apart)).toBeLessThanOrEqual(2);
  expect(apart.reduce((sum, each) => sum + each, 0) / apart.length).toBeLessThan(0.6);
});

test('a level grows with what is asked for, and is always one', () => {
  const every = (ms: number, count = 1) =>
    Array.from({ length: 200 }, (_, i) => ({ atMs: i * ms, angleDeg: 0, count, holdMs: 0 }));
  const levels = [2_000, 800, 400, 200, 100, 50, 5].map((ms) => levelOf({ notes: every(ms) }));
  expect(levels).toEqual(levels.toSorted((one, other) => one - other));
  expect([levels[0], levels.at(-1)]).toEqual([1, 15]);
  expect(levelOf({ notes: every(300, 4) })).toBeGreaterThan(levelOf({ notes: every(300) }));
  expect(levelOf({ notes: [] })).toBe(1);
});
