import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodBefore, periodOf, periodsOf } from './period.ts';

const at = (text: string) => new Date(text);

test.each([
  ['2026-11-21T10:00:00Z', '2026-W47', '2026-Q4'],
  // Monday begins in Seoul while it is Sunday afternoon in Greenwich.
  ['2026-11-22T14:59:59.999Z', '2026-W47', '2026-Q4'],
  ['2026-11-22T15:00:00Z', '2026-W48', '2026-Q4'],
  ['2026-12-31T15:00:00Z', '2026-W53', '2027-Q1'],
  ['2027-01-03T15:00:00Z', '2027-W01', '2027-Q1'],
  ['2025-12-28T15:00:00Z', '2026-W01', '2025-Q4'],
  ['2026-03-31T15:00:00Z', '2026-W14', '2026-Q2'],
  ['1969-12-31T15:00:00Z', '1970-W01', '1970-Q1'],
])('%s lies in %s and %s', (moment, week, season) => {
  expect(periodsOf(at(moment))).toEqual([week, season]);
});

test('a period has a beginning and an end, in Seoul', () => {
  expect(periodOf('2026-W47')).toEqual({
    name: '2026-W47',
    from: at('2026-11-15T15:00:00Z'),
    until: at('2026-11-22T15:00:00Z'),
  });
  expect(periodOf('2026-Q4')).toEqual({
    name: '2026-Q4',
    from: at('2026-09-30T15:00:00Z'),
    until: at('2026-12-31T15:00:00Z'),
  });
});

test.each(['2025-W53', '2026-W54', '2026-W00', '2026-Q5', '2026-Q0', '2026', '', '2026-W1'])(
  '%o is no period',
  (name) => {
    expect(periodOf(name)).toBeNull();
  },
);

test('every moment lies in its periods, which follow each other without a gap', () => {
  const moments = fc.date({
    min: at('1971-01-01T00:00:00Z'),
    max: at('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      for (const name of periodsOf(moment)) {
        const period = periodOf(name);
        if (!period) throw new Error(`${name} is no period`);
        expect(period.from.getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(period.until.getTime()).toBeGreaterThan(moment.getTime());
        const before = periodOf(periodBefore(period));
        expect(before?.until).toEqual(period.from);
      }
    }),
  );
});
