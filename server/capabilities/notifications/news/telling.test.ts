import { expect, test } from 'vitest';
import { bundleUp } from './telling.ts';

const told = (name: string, bundle?: string) => ({
  personId: 'p',
  kind: 'k',
  dedupe: name,
  path: '/',
  facts: { name },
  ...(bundle === undefined ? {} : { bundle }),
});

test('what is told of one bundle becomes one line that says the latest', () => {
  const lines = bundleUp([told('a', 'x'), told('b'), told('c', 'x'), told('d', 'y')]);
  expect(lines.map(({ facts, count }) => [facts['name'], count])).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 1],
  ]);
});

test('what is told of no bundle stays apart, and so do people and kinds', () => {
  const other = { ...told('c', 'x'), personId: 'q' };
  const kind = { ...told('d', 'x'), kind: 'l' };
  expect(bundleUp([told('a'), told('a'), told('b', 'x'), other, kind]).length).toBe(5);
});
