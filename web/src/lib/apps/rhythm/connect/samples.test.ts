import { expect, test } from 'vitest';
import { cut, SAMPLES, STEPS } from './samples.ts';

test('a sample is cut at its marks', () => {
  const text = 'first\n\n// --- sign-in\nsecond\n\n// --- board\nthird\n';
  expect(cut(text)).toEqual({
    opening: 'first',
    'sign-in': 'second',
    songs: '',
    play: '',
    board: 'third',
  });
});

test.each(Object.entries(SAMPLES))('%s shows every step', (_name, { parts }) => {
  for (const step of ['opening', ...STEPS] as const) expect(parts[step]).not.toBe('');
});
