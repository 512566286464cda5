import { expect, test } from 'vitest';
import { dueDay } from './due.ts';

const at = (time: string, rhythm: 'daily' | 'weekly' = 'daily', zone = 'Asia/Seoul') =>
  dueDay(new Date(time), rhythm, zone);

test('a letter is due in the morning of its person, wherever that is', () => {
  expect(at('2026-03-09T22:59:59Z')).toBeNull();
  expect(at('2026-03-09T23:00:00Z')).toBe('2026-03-10');
  expect(at('2026-03-10T02:59:59Z')).toBe('2026-03-10');
  expect(at('2026-03-10T03:00:00Z')).toBeNull();
  expect(at('2026-03-10T03:00:00Z', 'daily', 'Asia/Kathmandu')).toBe('2026-03-10');
  expect(at('2026-03-10T13:00:00Z', 'daily', 'America/New_York')).toBe('2026-03-10');
});

test('a weekly one on Mondays', () => {
  expect(at('2026-03-08T23:00:00Z', 'weekly')).toBe('2026-03-09');
  expect(at('2026-03-09T23:00:00Z', 'weekly')).toBeNull();
  expect(at('2026-03-08T13:00:00Z', 'weekly', 'UTC')).toBeNull();
});
