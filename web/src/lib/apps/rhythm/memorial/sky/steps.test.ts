import { expect, test } from 'vitest';
import { DIRECTIONS, stepFrom } from './steps.ts';

const star = (id: string, x: number, y: number) => ({ id, x, y });
const middle = star('middle', 0, 0);
const stars = [
  middle,
  star('right', 60, 10),
  star('far right', 200, 0),
  star('up', -15, -80),
  star('down left', -50, 60),
];
const from = (direction: keyof typeof DIRECTIONS, at = middle) =>
  stepFrom(stars, at, DIRECTIONS[direction])?.id ?? null;

test('an arrow leads to the nearest star that lies ahead', () => {
  expect(from('ArrowRight')).toBe('right');
  expect(from('ArrowUp')).toBe('up');
  expect(from('ArrowDown')).toBe('down left');
  expect(from('ArrowLeft')).toBe('down left');
  expect(from('ArrowRight', stars[1])).toBe('far right');
});

test('at the edge of the sky there is no further star', () => {
  expect(from('ArrowRight', stars[2])).toBeNull();
  expect(from('ArrowUp', stars[3])).toBeNull();
});
