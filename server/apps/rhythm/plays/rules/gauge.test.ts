import { describe, expect, test } from 'vitest';
import type { ChartPattern } from '../../songs/rules/chart.ts';
import { Gauge } from './gauge.ts';
import { Judge, judge, type LogEntry } from './judge.ts';
import { perfectLog } from './play-log.ts';

const NO_FAIL = { noFail: true };

/** A chart of so many taps, one a second. */
function taps(count: number): ChartPattern {
  const notes = Array.from({ length: count }, (_, i) => {
    return { atMs: 1000 * (i + 1), angleDeg: 0, count: 1, holdMs: 0 };
  });
  return { keyCount: 4, lengthMs: 1000 * (count + 2), line: [{ atMs: 0, angleDeg: 0 }], notes };
}

describe('the gauge', () => {
  test('is emptied by sixty misses in a row, and by a tenth of a chart that is long', () => {
    const missesOf = (units: number) => {
      const gauge = new Gauge(units);
      let misses = 0;
      while (gauge.value > 0) gauge.judge(misses++, 'miss');
      return misses;
    };
    expect([1, 10, 60, 61, 600, 1001].map(missesOf)).toEqual([1, 10, 60, 60, 60, 101]);
  });

  test('is never fuller than full, and a unit judged anew counts as it is judged last', () => {
    const gauge = new Gauge(60);
    gauge.judge(0, 'arts');
    expect(gauge.value).toBe(1);
    gauge.judge(0, 'miss');
    expect(gauge.value).toBe(1 - 1 / 60);
    gauge.judge(1, 'near');
    expect(gauge.value).toBe(1);
  });
});

describe('a play whose gauge runs empty', () => {
  const pattern = taps(100);
  const late = perfectLog({ ...pattern, notes: pattern.notes.slice(60) });

  test('ends there: what was hit counts, all after it is missed, nothing is cleared', () => {
    const log = perfectLog({ ...pattern, notes: pattern.notes.filter((_, i) => i < 5 || i > 70) });
    const judged = judge(pattern, 'hard', log);
    expect(judged.failedAtMs).toBe(65_000 + 101);
    expect(judged.counts).toEqual({ arts: 5, fine: 0, near: 0, miss: 95 });
    expect(judged).toMatchObject({ maxCombo: 5, cleared: false, units: 100 });
    expect(judged.score).toBeGreaterThan(0);
    expect(judge(pattern, 'hard', log, NO_FAIL)).toMatchObject({
      failedAtMs: null,
      counts: { arts: 34, miss: 66 },
    });
  });

  test('is not cleared, though what came before would do', () => {
    const long = taps(1000);
    const log = perfectLog({ ...long, notes: long.notes.slice(0, 900) });
    const judged = judge(long, 'easy', log);
    expect(judged.score).toBeGreaterThan(7_000_000);
    expect(judged).toMatchObject({ cleared: false, failedAtMs: 1_000_000 + 161 });
  });

  test('says so with its last event, whatever is pressed after it', () => {
    const judging = new Judge(pattern, 'hard');
    const events = [...judging.advance(60_100), ...judging.feed(late[0] as LogEntry)];
    for (const entry of late.slice(1)) events.push(...judging.feed(entry));
    expect(events).toHaveLength(60);
    expect(events.map(({ failed }) => failed)).toEqual(events.map((_, i) => i === 59));
    expect(events[29]?.gauge).toBe(0.5);
    expect([judging.gauge, judging.failedAtMs]).toEqual([0, 60_101]);
  });

  test('fails at the same moment, however time passed', () => {
    const live = new Judge(pattern, 'hard');
    for (let atMs = 0; atMs < 90_000; atMs += 17) live.advance(atMs);
    expect(live.failedAtMs).toBe(60_101);
    expect(live.finish()).toEqual(judge(pattern, 'hard', late));
  });
});
