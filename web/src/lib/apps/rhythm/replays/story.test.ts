import type { ChartPattern, Mode, Note } from '@madang/server/rhythm/chart';
import { judge, type LogEntry } from '@madang/server/rhythm/judge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { densityOf, missesOf, outlineOf } from './density.ts';
import { Ghost, Race } from './ghost.ts';
import { momentsUntil, tellStory } from './story.ts';

/** Charts with chords and holds, so dense that hands get into each other's way. */
const anyPattern = fc
  .array(
    fc.record({
      gapMs: fc.integer({ min: 0, max: 400 }),
      count: fc.integer({ min: 1, max: 3 }),
      holdMs: fc.oneof(fc.constant(0), fc.integer({ min: 60, max: 900 })),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((steps): ChartPattern => {
    let atMs = 300;
    const notes = steps.map(({ gapMs, count, holdMs }): Note => {
      atMs += gapMs;
      return { atMs, angleDeg: 0, count, holdMs };
    });
    return { keyCount: 4, lengthMs: atMs + 2000, line: [{ atMs: 0, angleDeg: 0 }], notes };
  });

/** Keys that go down and up about when notes are due, with slips and mashing between. */
const anyPlay = anyPattern.chain((pattern) =>
  fc
    .array(
      fc.record({
        near: fc.integer({ min: 0, max: pattern.notes.length - 1 }),
        offMs: fc.integer({ min: -130, max: 130 }),
        key: fc.integer({ min: 0, max: 3 }),
        heldMs: fc.integer({ min: 10, max: 1200 }),
      }),
      { maxLength: 200 },
    )
    .map((presses) => ({ pattern, log: logOf(pattern, presses) })),
);

interface Press {
  near: number;
  offMs: number;
  key: number;
  heldMs: number;
}

/** Presses as a log: a key that is down already goes up first. */
function logOf(pattern: ChartPattern, presses: Press[]): LogEntry[] {
  const moves = presses.flatMap(({ near, offMs, key, heldMs }): LogEntry[] => {
    const atMs = Math.max(0, (pattern.notes[near]?.atMs ?? 0) + offMs);
    return [
      [atMs, key, 1],
      [atMs + heldMs, key, 0],
    ];
  });
  const down = new Set<number>();
  return moves
    .sort((one, other) => one[0] - other[0] || one[2] - other[2])
    .filter(([, key, isDown]) => {
      if ((isDown === 1) === down.has(key)) return false;
      if (isDown === 1) down.add(key);
      else down.delete(key);
      return true;
    });
}

const anyMode = fc.constantFrom<Mode>('easy', 'hard');

describe('a story', () => {
  test('ends with the score, the combo and the counts that the judge gives', () => {
    fc.assert(
      fc.property(anyPlay, anyMode, fc.boolean(), ({ pattern, log }, mode, noFail) => {
        const { moments, judged } = tellStory({ pattern, mode, noFail }, log);
        expect(judged).toEqual(judge(pattern, mode, log, { noFail }));
        expect(moments.at(-1)?.score).toBe(judged.score);
        expect(moments.at(-1)?.maxCombo).toBe(judged.maxCombo);
        const { arts, fine, near } = judged.counts;
        expect(moments.at(-1)?.counts).toMatchObject({ arts, fine, near });
        expect(missesOf(moments).length).toBeGreaterThanOrEqual(
          judged.failedAtMs === null ? pattern.notes.length - judged.errorsMs.length : 1,
        );
      }),
      { numRuns: 400 },
    );
  });

  test('goes on in order of time, and is found at any of them', () => {
    fc.assert(
      fc.property(anyPlay, anyMode, fc.integer({ max: 30_000 }), ({ pattern, log }, mode, atMs) => {
        const { moments } = tellStory({ pattern, mode, noFail: true }, log);
        const times = moments.map(({ event }) => event.atMs);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        const until = momentsUntil(moments, atMs);
        expect(times.slice(0, until).every((time) => time <= atMs)).toBe(true);
        expect(times.slice(until).every((time) => time > atMs)).toBe(true);
      }),
    );
  });
});

describe('a ghost', () => {
  test('has the score of its play in the end, failed or not', () => {
    fc.assert(
      fc.property(anyPlay, anyMode, fc.boolean(), ({ pattern, log }, mode, noFail) => {
        const story = tellStory({ pattern, mode, noFail }, log);
        const ghost = new Ghost('달', pattern, story);
        expect(ghost.scoreAfter(story.judged.units)).toBe(story.judged.score);
        expect(ghost.scoreAfter(0)).toBe(0);
        const hits = pattern.notes.filter((_, index) => ghost.errorMs(index) !== null).length;
        expect(hits).toBe(story.judged.errorsMs.length);
      }),
      { numRuns: 400 },
    );
  });

  test('is as far behind in the end as its score is', () => {
    fc.assert(
      fc.property(anyPattern, fc.gen(), anyMode, (pattern, gen, mode) => {
        const any = fc.array(
          fc.record({
            near: fc.integer({ min: 0, max: pattern.notes.length - 1 }),
            offMs: fc.integer({ min: -90, max: 90 }),
            key: fc.integer({ min: 0, max: 3 }),
            heldMs: fc.integer({ min: 10, max: 500 }),
          }),
          { maxLength: 120 },
        );
        const [mine, theirs] = [gen(() => any), gen(() => any)].map((presses) =>
          tellStory({ pattern, mode, noFail: true }, logOf(pattern, presses)),
        );
        if (mine === undefined || theirs === undefined) throw new Error('two plays were asked for');
        const race = new Race(new Ghost('달', pattern, theirs), pattern);
        for (const { event } of mine.moments) race.hear([event]);
        expect(race.gap).toBe(mine.judged.score - theirs.judged.score);
      }),
    );
  });

  test('against oneself nobody is ahead, after any note', () => {
    fc.assert(
      fc.property(anyPlay, ({ pattern, log }) => {
        const story = tellStory({ pattern, mode: 'hard', noFail: true }, log);
        const race = new Race(new Ghost('나', pattern, story), pattern);
        let settled = 0;
        for (const [place, moment] of story.moments.entries()) {
          race.hear([moment.event]);
          // A word that takes back another of the same note is known to the ghost already.
          const isLast = story.moments[place + 1]?.settled !== moment.settled;
          if (isLast) expect(race.gap).toBe(0);
          settled = Math.max(settled, moment.settled);
        }
        expect(settled).toBe(story.judged.units);
      }),
    );
  });
});

describe('the bar', () => {
  const pattern: ChartPattern = {
    keyCount: 4,
    lengthMs: 4000,
    line: [],
    notes: [
      { atMs: 100, angleDeg: 0, count: 1, holdMs: 0 },
      { atMs: 1100, angleDeg: 0, count: 2, holdMs: 0 },
      { atMs: 1200, angleDeg: 0, count: 2, holdMs: 0 },
    ],
  };

  test('is as high as keys go down, against the fullest part of it', () => {
    const density = densityOf(pattern, { fromMs: 0, endMs: 4000 }, 4);
    expect(density).toEqual([0.25, 1, 0, 0]);
    expect(outlineOf(density, 8, 10)).toBe(
      'M0 10L0.00 7.50H2.00L2.00 0.00H4.00L4.00 10.00H6.00L6.00 10.00H8.00V10Z',
    );
  });

  test('is flat where there is nothing', () => {
    const density = densityOf({ ...pattern, notes: [] }, { fromMs: -1000, endMs: 1000 }, 2);
    expect(density).toEqual([0, 0]);
  });

  test('marks each missed note once', () => {
    const { moments } = tellStory({ pattern, mode: 'hard', noFail: true }, [
      [110, 0, 1],
      [150, 0, 0],
    ]);
    expect(missesOf(moments)).toEqual([1201, 1301]);
  });
});
