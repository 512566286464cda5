import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tail } from './tail.ts';

const VIEW = 500;
const keys = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => `${from + at}`);
/** How far the lower edge of a row lies below that of the window. */
const below = (tail: Tail, key: string) =>
  tail.rows.top(tail.indexOf(key) + 1) - tail.scrollTop(VIEW) - VIEW;

test('a list begins at its end and follows what comes', () => {
  const tail = new Tail(() => 60);
  tail.lay(keys(0, 100));
  expect([tail.scrollTop(VIEW), tail.isAtEnd]).toEqual([5500, true]);
  tail.lay(keys(0, 103));
  tail.measure('102', 90);
  expect(tail.scrollTop(VIEW)).toBe(103 * 60 + 30 - VIEW);
});

test('a list that is shorter than the window is not scrolled', () => {
  const tail = new Tail(() => 60);
  tail.lay(keys(0, 3));
  expect(tail.scrollTop(VIEW)).toBe(0);
});

test('who reads farther up is not moved by what comes below or is loaded above', () => {
  const tail = new Tail(() => 60);
  tail.lay(keys(100, 200));
  tail.scrolled(1230, VIEW);
  const at = below(tail, '128');
  tail.lay(keys(40, 230));
  expect(below(tail, '128')).toBe(at);
  tail.measure('50', 400);
  expect(below(tail, '128')).toBe(at);
});

test('a row is put where it was asked for, and one goes to the end again', () => {
  const tail = new Tail(() => 60);
  tail.lay(keys(0, 100));
  tail.put('40', 100, VIEW);
  expect(tail.scrollTop(VIEW)).toBe(40 * 60 - 100);
  tail.put('nobody', 100, VIEW);
  expect(tail.scrollTop(VIEW)).toBe(40 * 60 - 100);
  tail.toEnd();
  expect(tail.scrollTop(VIEW)).toBe(5500);
});

test('whatever is loaded, dropped and measured above the window, what is looked at stays', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('older' as const), count: fc.integer({ min: 1, max: 80 }) }),
    fc.record({ kind: fc.constant('newer' as const), count: fc.integer({ min: 1, max: 80 }) }),
    fc.record({ kind: fc.constant('drop' as const), count: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant('measure' as const), count: fc.integer({ min: 1, max: 400 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const tail = new Tail(() => 60);
      let [from, to] = [1000, 1200];
      tail.lay(keys(from, to));
      tail.scrolled(100 * 60 + 7, VIEW);
      const watched = `${1000 + Math.floor((100 * 60 + 7 + VIEW) / 60)}`;
      const at = below(tail, watched);
      for (const { kind, count } of steps) {
        if (kind === 'older') from -= count;
        if (kind === 'newer') to += count;
        if (kind === 'drop') from = Math.min(1090, from + count);
        if (kind === 'measure') tail.measure(`${from + (count % 80)}`, count);
        tail.lay(keys(from, to));
        // Near the beginning there is nothing left to scroll.
        if (tail.scrollTop(VIEW) > 0) expect(below(tail, watched)).toBe(at);
      }
    }),
  );
});

test('when the row that was looked at is gone, its neighbour keeps its own place', () => {
  const tail = new Tail(() => 60);
  tail.lay(keys(0, 100));
  tail.scrolled(3000, VIEW);
  const at = below(tail, '60');
  tail.lay(keys(0, 100).filter((key) => key !== '58'));
  expect(below(tail, '60')).toBe(at);
});

test('an end behind which there is more is not followed: what is loaded below moves nothing', () => {
  const tail = new Tail(() => 60);
  tail.lay(keys(0, 100), false);
  tail.scrolled(tail.scrollTop(VIEW), VIEW);
  const top = tail.scrollTop(VIEW);
  tail.lay(keys(0, 160), false);
  expect([tail.scrollTop(VIEW), tail.isAtEnd]).toEqual([top, false]);
  tail.lay(keys(0, 200));
  expect(tail.scrollTop(VIEW)).toBe(top);
});
