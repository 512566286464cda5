import { expect, test } from 'vitest';
import { uuid } from './uuid.ts';
import { uuidv7 } from './uuidv7.ts';

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('both kinds are written as RFC 9562 says', () => {
  expect(SHAPE.exec(uuid())?.[1]).toBe('4');
  expect(SHAPE.exec(uuidv7())?.[1]).toBe('7');
});

test('one by time begins with its millisecond', () => {
  const atMs = Date.UTC(2100, 0, 1);
  expect(Number.parseInt(uuidv7(atMs).replaceAll('-', '').slice(0, 12), 16)).toBe(atMs);
});

test('those by time rise, however many are made at once, and when the clock is set back', () => {
  const atMs = Date.UTC(2100, 0, 2);
  const made = Array.from({ length: 9000 }, () => uuidv7(atMs));
  made.push(uuidv7(atMs - 60_000));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
