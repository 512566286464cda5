import type { ChartPattern, Mode } from '@madang/server/rhythm/chart';
import { inspectLog, judge, perfectLog } from '@madang/server/rhythm/judge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Round } from './round.ts';
import { Tally } from './tally.ts';

const line = [
  { atMs: 0, angleDeg: 0 },
  { atMs: 8000, angleDeg: 720 },
];

function chart(notes: [atMs: number, count: number, holdMs: number][]): ChartPattern {
  const at = (atMs: number) => ((atMs / 8000) * 720) % 360;
  return {
    keyCount: 4,
    lengthMs: 9000,
    line,
    notes: notes.map(([atMs, count, holdMs]) => ({ atMs, angleDeg: at(atMs), count, holdMs })),
  };
}

const patterns = fc
  .array(
    fc.record({
      gapMs: fc.integer({ min: 90, max: 700 }),
      count: fc.integer({ min: 1, max: 4 }),
      holdMs: fc.constantFrom(0, 0, 0, 300, 600),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    let atMs = 400;
    return chart(
      steps.map(({ gapMs, count, holdMs }) => {
        const note: [number, number, number] = [atMs, count, holdMs];
        atMs += gapMs + holdMs;
        return note;
      }),
    );
  });

/** What can happen while one plays: time passes, a key moves (perhaps told late), a pause. */
const happenings = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('frame' as const),
        ms: fc.integer({ min: 1, max: 120 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('key' as const),
        key: fc.integer({ min: 0, max: 3 }),
        down: fc.constantFrom<0 | 1>(0, 1),
        lateMs: fc.float({ min: 0, max: 90, noNaN: true }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause' as const) }) },
  ),
  { maxLength: 220 },
);

describe('one attempt', () => {
  test('the live judge and the judge of the log say the same, whatever happens', () => {
    fc.assert(
      fc.property(
        patterns,
        fc.constantFrom<Mode>('easy', 'hard'),
        happenings,
        (pattern, mode, story) => {
          const round = new Round(pattern, mode);
          let songMs = -800;
          for (const step of story) {
            if (step.kind === 'frame') {
              songMs += step.ms;
              round.advance(songMs);
            } else if (step.kind === 'key') {
              round.key(songMs - step.lateMs, step.key, step.down);
            } else {
              round.pause(songMs);
              songMs = Math.max(-800, songMs - 1000);
            }
          }
          const live = round.finish(Math.max(songMs, 9500));
          expect(live).toEqual(judge(pattern, mode, round.log));
          const times = round.log.map(([atMs]) => atMs);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(times.every(Number.isInteger)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a perfect hand earns ten million, and its log is one the server takes', () => {
    const pattern = chart([
      [500, 1, 0],
      [1000, 3, 0],
      [1500, 2, 600],
      [2600, 4, 0],
    ]);
    const round = new Round(pattern, 'hard');
    const tally = new Tally(pattern);
    for (const [atMs, key, down] of perfectLog(pattern)) {
      for (const event of round.advance(atMs)) tally.add(event);
      for (const event of round.key(atMs, key, down)) tally.add(event);
    }
    const judged = round.finish(4000);
    expect(judged.score).toBe(10_000_000);
    expect(tally.score).toBe(10_000_000);
    expect(inspectLog(round.log, pattern.keyCount, pattern.lengthMs)).toBeNull();
  });

  test('who settles in before the song has written nothing that the house would wonder at', () => {
    const pattern = chart([[50, 1, 0]]);
    const round = new Round(pattern, 'easy');
    round.key(-400, 0, 1);
    round.key(-300, 0, 0);
    round.key(-110, 1, 1);
    expect(round.log).toEqual([[-110, 1, 1]]);
  });

  test('a log never grows longer than the house takes, and every key in it comes up again', () => {
    const round = new Round({ ...chart([]), lengthMs: 60_000 }, 'easy');
    for (let press = 0; press < 30_000; press += 1) {
      round.key(press, press % 4, 1);
      round.key(press + 0.5, (press + 2) % 4, 0);
    }
    round.finish(30_001);
    expect(round.log.length).toBeLessThanOrEqual(20_000);
    expect(round.log.filter(([, , down]) => down === 1)).toHaveLength(round.log.length / 2);
  });

  test('a pause lets every key go, and what is pressed while rewinding is not judged twice', () => {
    const pattern = chart([
      [1000, 1, 0],
      [2000, 1, 0],
    ]);
    const round = new Round(pattern, 'easy');
    round.key(1000, 0, 1);
    round.pause(1400.5);
    expect(round.log).toEqual([
      [1000, 0, 1],
      [1401, 0, 0],
    ]);
    // The song runs from 400 again: the first note sounds once more and is pressed once more.
    round.advance(500);
    expect(round.key(1000, 1, 1)).toEqual([]);
    expect(round.key(1080, 1, 0)).toEqual([]);
    round.advance(1450);
    round.key(2000, 2, 1);
    expect(round.finish(3000)).toMatchObject({ score: 10_000_000, maxCombo: 2 });
  });

  test('a hold can be taken up after a pause, a note cannot be hit by leaning on a key', () => {
    const pattern = chart([
      [1000, 2, 1000],
      [2600, 1, 0],
    ]);
    const round = new Round(pattern, 'easy');
    round.key(1000, 0, 1);
    round.key(1000, 1, 1);
    round.pause(1500);
    round.advance(600);
    round.takeUp([2, 3]);
    round.advance(2100);
    round.key(2150, 2, 0);
    round.key(2150, 3, 0);
    round.pause(2550);
    expect(round.takeUp([0])).toEqual([]);
    const judged = round.finish(4000);
    expect(judged.counts).toEqual({ arts: 2, fine: 0, near: 0, miss: 1 });
  });
});
