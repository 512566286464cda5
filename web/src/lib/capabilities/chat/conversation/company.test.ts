import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Company } from './company.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('whoever types stands there until they stop, write, or are silent for a while', () => {
  const company = new Company();
  company.hint('bea', { typing: true });
  company.hint('cho', { typing: true });
  expect([...company.typing]).toEqual(['bea', 'cho']);
  company.wrote('bea');
  expect([...company.typing]).toEqual(['cho']);
  vi.advanceTimersByTime(6_000);
  expect([...company.typing]).toEqual([]);
});

test('how far somebody has read never goes back, whoever tells it', () => {
  const company = new Company();
  company.hint('bea', { read: 9 });
  company.hint(null, { read: 7, personId: 'bea' });
  company.hint(null, { read: 12, personId: 'cho' });
  expect([...company.reads]).toEqual([
    ['bea', 9],
    ['cho', 12],
  ]);
});

test('what makes no sense changes nothing', () => {
  const company = new Company();
  for (const body of [null, 'x', {}, { typing: 'yes' }, { read: '9' }]) company.hint('bea', body);
  company.hint(null, { typing: true });
  expect([company.typing.size, company.reads.size]).toEqual([0, 0]);
});

test('the others are told at most every three seconds that one types, and once that one stopped', () => {
  const company = new Company();
  const told = [0, 1_000, 3_500, 4_000].map((ms) => company.mayTell(true, 10_000 + ms));
  expect(told).toEqual([true, false, true, false]);
  expect([company.mayTell(false, 15_000), company.mayTell(false, 15_001)]).toEqual([true, false]);
  expect(company.mayTell(true, 15_002)).toBe(true);
});

test('when the line is lost nobody is known to be there', () => {
  const company = new Company();
  company.arrive(['bea']);
  company.hint('bea', { typing: true });
  company.lose();
  expect([company.here.size, company.typing.size]).toEqual([0, 0]);
});
