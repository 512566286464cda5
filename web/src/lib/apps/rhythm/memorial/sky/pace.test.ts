import { describe, expect, test } from 'vitest';
import { Pace } from './pace.ts';

const FRAME_MS = 1000 / 60;

describe('the pace of the sky', () => {
  test('what only twinkles is drawn every other frame, what moves in each', () => {
    const pace = new Pace(1);
    const drawn = (moves: boolean, fromMs: number) =>
      Array.from({ length: 60 }, (_, i) =>
        pace.isDue(fromMs + i * FRAME_MS, { moves, still: false }),
      ).filter(Boolean).length;
    expect(drawn(true, 0)).toBe(60);
    expect(drawn(false, 2000)).toBe(30);
  });

  test('with less motion a frame like the one before is not drawn', () => {
    const pace = new Pace(1);
    expect(pace.isDue(0, { moves: true, still: true })).toBe(true);
    expect(pace.isDue(5000, { moves: false, still: true })).toBe(false);
  });

  test('a machine that is late gets fewer pixels, down to one for each of the page', () => {
    const pace = new Pace(3);
    const densities = new Set<number>();
    for (let i = 0; i < 400; i += 1) {
      pace.tooSlow(i * 40);
      densities.add(pace.density);
    }
    expect([...densities]).toEqual([2, 1.5, 1]);
  });

  test('one that is in time keeps them, also after a tab was out of sight', () => {
    const pace = new Pace(2);
    for (let i = 0; i < 300; i += 1) expect(pace.tooSlow(i * FRAME_MS)).toBe(false);
    expect(pace.tooSlow(60_000)).toBe(false);
    expect(pace.density).toBe(2);
  });
});
