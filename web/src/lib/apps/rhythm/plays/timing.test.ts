import { expect, test } from 'vitest';
import { timingOf } from './timing.ts';

test('every hit stands in one bar, on its own side of the note', () => {
  const errors = [-160, -61, -1, 0, 0, 9, 10, 110, 160];
  const { bars, countMax } = timingOf(errors, 'easy');
  expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(errors.length);
  const early = bars.filter((bar) => bar.toMs <= 0).reduce((sum, bar) => sum + bar.count, 0);
  expect(early).toBe(3);
  expect(countMax).toBe(3);
});

test('the picture is as wide to the left as to the right', () => {
  for (const mode of ['easy', 'hard'] as const) {
    const { bars } = timingOf([], mode);
    expect(bars[0]?.fromMs).toBe(-(bars.at(-1)?.toMs ?? 0));
  }
});

test('mean and spread are in ms, and missing when nothing was hit', () => {
  expect(timingOf([-10, 10, 20, 20], 'hard')).toMatchObject({ meanMs: 10 });
  expect(timingOf([5, 5], 'hard').spreadMs).toBe(0);
  expect(timingOf([], 'hard')).toMatchObject({ meanMs: null, spreadMs: null });
});
