import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, minutesOf, quietUntil } from './quiet.ts';

const hours = (from: string, to: string) => ({ from: minutesOf(from), to: minutesOf(to) });
const until = (at: string, from: string, to: string, zone = 'Asia/Seoul') =>
  quietUntil(new Date(at), hours(from, to), zone)?.toISOString() ?? null;

describe('quiet hours', () => {
  test.each([
    ['in the evening', '2026-03-10T13:45:30Z', '2026-03-10T22:00:00.000Z'],
    ['after midnight', '2026-03-10T18:00:00Z', '2026-03-10T22:00:00.000Z'],
    ['at the first minute', '2026-03-10T13:30:00Z', '2026-03-10T22:00:00.000Z'],
    ['at the end', '2026-03-10T22:00:00Z', null],
    ['by day', '2026-03-10T03:00:00Z', null],
  ])('over midnight, %s', (_when, at, end) => {
    expect(until(at, '22:30', '07:00')).toBe(end);
  });

  test('by day', () => {
    expect(until('2026-03-10T04:10:00Z', '13:00', '14:00')).toBe('2026-03-10T05:00:00.000Z');
    expect(until('2026-03-10T06:10:00Z', '13:00', '14:00')).toBeNull();
  });

  test('end where the clock on the wall says so, when it is put forward or back in the night', () => {
    const berlin = (at: string) => until(at, '22:00', '07:00', 'Europe/Berlin');
    expect(berlin('2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(berlin('2026-10-24T21:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
  });

  test('there are none', () => {
    expect(quietUntil(new Date(0), null, 'UTC')).toBeNull();
  });

  test('always end within a day, at their end, and nobody is held there again', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const at = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(at, minute, minute, (now, from, to) => {
        fc.pre(from !== to);
        const end = quietUntil(now, { from, to }, 'Asia/Seoul');
        if (end === null) return;
        expect(end.getTime()).toBeGreaterThan(now.getTime());
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
        expect(quietUntil(end, { from, to }, 'Asia/Seoul')).toBeNull();
        expect(minutesOf(clockOf(to))).toBe(to);
      }),
    );
  });
});
