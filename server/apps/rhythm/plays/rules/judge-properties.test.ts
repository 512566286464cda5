import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChartPattern,
  inspectChart,
  type LineKeyframe,
  lineAngleAt,
  type Mode,
  type Note,
} from '../../songs/rules/chart.ts';
import { Judge, judge, type LogEntry } from './judge.ts';
import { inspectLog, packLog, unpackLog } from './log.ts';
import { humanLog, perfectLog } from './play-log.ts';

interface Density {
  gapMs: fc.Arbitrary<number>;
  keyCount: fc.Arbitrary<number>;
  countMax: number;
  holdShare: number;
}

const ANY_DENSITY: Density = {
  gapMs: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 500 })),
  keyCount: fc.integer({ min: 1, max: 16 }),
  countMax: 4,
  holdShare: 0.4,
};

const anyMode = fc.constantFrom<Mode>('easy', 'hard');

/** Charts without a fault: what their keys don't suffice for is taken out again. */
function charts(density: Density, notesMin = 1): fc.Arbitrary<ChartPattern> {
  const holdMs = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1500 }))
    .map(([share, ms]) => (share < density.holdShare ? ms : 0));
  const step = fc.record({
    gapMs: density.gapMs,
    count: fc.integer({ min: 1, max: density.countMax }),
    holdMs,
  });
  const keyframe = fc.record({
    sinceMs: fc.nat({ max: 3000 }),
    turnDeg: fc.integer({ min: -400, max: 400 }),
  });
  return fc
    .record({
      keyCount: density.keyCount,
      steps: fc.array(step, { minLength: notesMin, maxLength: 60 }),
      keyframes: fc.array(keyframe, { minLength: 1, maxLength: 8 }),
    })
    .map(({ keyCount, steps, keyframes }) => {
      const last: LineKeyframe = { atMs: 0, angleDeg: 0 };
      const line = keyframes.map(({ sinceMs, turnDeg }) => {
        last.atMs += sinceMs;
        last.angleDeg += turnDeg;
        return { ...last };
      });
      let atMs = 0;
      const notes = steps.map(({ gapMs, count, holdMs }): Note => {
        atMs += gapMs;
        const angleDeg = ((lineAngleAt(line, atMs) % 360) + 360) % 360;
        return { atMs, angleDeg, count: Math.min(count, keyCount), holdMs };
      });
      const pattern = { keyCount, lengthMs: atMs + 2000, line, notes };
      const faulty = new Set(inspectChart(pattern).map(({ pointer }) => pointer));
      return { ...pattern, notes: notes.filter((_, index) => !faulty.has(`/notes/${index}`)) };
    });
}

/** Uniform numbers from a seed (mulberry32), so that a failing case is found again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Keys moved at random: in each step some key changes between down and up. */
function randomLog({ keyCount, lengthMs }: ChartPattern, random: () => number, stepMs: number) {
  const log: LogEntry[] = [];
  const down = new Set<number>();
  for (let atMs = -200; atMs < lengthMs; atMs += Math.floor(random() * stepMs)) {
    const key = Math.floor(random() * keyCount);
    log.push([atMs, key, down.has(key) ? 0 : 1]);
    if (!down.delete(key)) down.add(key);
    if (log.length > 3000) break;
  }
  return log;
}

/** A chart with a log that passes inspection: a person's, or keys moved at random. */
const anyPlay = fc
  .record({
    pattern: charts(ANY_DENSITY),
    seed: fc.nat(),
    spreadMs: fc.nat({ max: 120 }),
    missRate: fc.constantFrom(0, 0.1, 0.5),
    stepMs: fc.option(fc.integer({ min: 2, max: 300 })),
  })
  .map(({ pattern, seed, spreadMs, missRate, stepMs }) => {
    const random = randomFrom(seed);
    const log =
      stepMs === null
        ? humanLog(pattern, random, { spreadMs, missRate })
        : randomLog(pattern, random, stepMs);
    return { pattern, log };
  });

test('a made-up chart has no fault', () => {
  fc.assert(
    fc.property(charts(ANY_DENSITY), (pattern) => {
      expect(inspectChart(pattern)).toEqual([]);
    }),
  );
});

test('any log that passes inspection is judged: counts add up, scores stay in range, badges imply', () => {
  fc.assert(
    fc.property(anyPlay, anyMode, ({ pattern, log }, mode) => {
      expect(inspectLog(log, pattern.keyCount, pattern.lengthMs)).toBeNull();
      const judged = judge(pattern, mode, log);
      const { arts, fine, near, miss } = judged.counts;
      const heads = pattern.notes.length;
      const tails = pattern.notes.filter(({ holdMs }) => holdMs > 0).length;
      expect(judged.units).toBe(heads + tails);
      expect(arts + fine + near + miss).toBe(judged.units);
      expect(Number.isInteger(judged.score)).toBe(true);
      expect(judged.score).toBeGreaterThanOrEqual(0);
      expect(judged.score).toBeLessThanOrEqual(10_000_000);
      expect(judged.maxCombo).toBeLessThanOrEqual(judged.units - miss);
      expect(judged.early + judged.late).toBeLessThanOrEqual(judged.errorsMs.length);
      expect(judged.errorsMs.length).toBeLessThanOrEqual(heads);
      if (judged.allArts) expect(judged.fullCombo).toBe(true);
      if (judged.fullCombo) expect(judged.cleared).toBe(true);
      expect(judged.allArts).toBe(judged.score === 10_000_000);
      expect(judged.fullCombo).toBe(judged.cleared && judged.maxCombo === judged.units);
    }),
    { numRuns: 300 },
  );
});

test('time that passes in between, in any steps, changes neither events nor result', () => {
  fc.assert(
    fc.property(anyPlay, anyMode, fc.nat(), ({ pattern, log }, mode, seed) => {
      const random = randomFrom(seed);
      const plain = new Judge(pattern, mode);
      const live = new Judge(pattern, mode);
      const plainEvents = log.flatMap((entry) => plain.feed(entry));
      const liveEvents = log.flatMap((entry, index) => {
        const formerMs = log[index - 1]?.[0] ?? -3000;
        const events = [];
        for (let steps = Math.floor(random() * 4); steps > 0; steps--) {
          events.push(...live.advance(formerMs + random() * (entry[0] - formerMs)));
        }
        return [...events, ...live.feed(entry)];
      });
      for (
        let atMs = Math.max(live.clockMs, -3000);
        atMs < pattern.lengthMs + 5000;
        atMs += 1 + random() * 900
      ) {
        liveEvents.push(...live.advance(atMs));
      }
      plainEvents.push(...plain.advance(pattern.lengthMs + 5000));
      liveEvents.push(...live.advance(pattern.lengthMs + 5000));
      expect(liveEvents).toEqual(plainEvents);
      expect(live.finish()).toEqual(plain.finish());
      expect(live.finish()).toEqual(judge(pattern, mode, log));
    }),
    { numRuns: 300 },
  );
});

test('the last event of each part tells what the result counts', () => {
  fc.assert(
    fc.property(anyPlay, anyMode, ({ pattern, log }, mode) => {
      const judging = new Judge(pattern, mode);
      const events = log.flatMap((entry) => judging.feed(entry));
      events.push(...judging.advance(pattern.lengthMs + 5000));
      const last = new Map(events.map((event) => [`${event.noteIndex} ${event.part}`, event]));
      const counts = { arts: 0, fine: 0, near: 0, miss: 0 };
      for (const { judgement } of last.values()) counts[judgement]++;
      expect(counts).toEqual(judging.finish().counts);
    }),
  );
});

test('a perfect log is ten million in both modes', () => {
  fc.assert(
    fc.property(charts(ANY_DENSITY), anyMode, (pattern, mode) => {
      const log = perfectLog(pattern);
      expect(inspectLog(log, pattern.keyCount, pattern.lengthMs)).toBeNull();
      const judged = judge(pattern, mode, log);
      expect(judged).toMatchObject({ score: 10_000_000, allArts: true, early: 0, late: 0 });
      expect(judged.errorsMs.every((errorMs) => errorMs === 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a log is judged the same after it was packed and kept', () => {
  fc.assert(
    fc.property(anyPlay, anyMode, ({ pattern, log }, mode) => {
      expect(judge(pattern, mode, unpackLog(packLog(log)))).toEqual(judge(pattern, mode, log));
    }),
  );
});

test('a mirrored chart is judged the same, and so are other keys', () => {
  fc.assert(
    fc.property(anyPlay, anyMode, ({ pattern, log }, mode) => {
      const judged = judge(pattern, mode, log);
      const line = pattern.line.map((keyframe) => ({ ...keyframe, angleDeg: -keyframe.angleDeg }));
      const notes = pattern.notes.map((note) => ({
        ...note,
        angleDeg: (360 - note.angleDeg) % 360,
      }));
      const mirrored = { ...pattern, line, notes };
      expect(inspectChart(mirrored)).toEqual([]);
      expect(judge(mirrored, mode, log)).toEqual(judged);
      const swapped = log.map(([atMs, key, down]): LogEntry => [
        atMs,
        pattern.keyCount - 1 - key,
        down,
      ]);
      expect(judge(pattern, mode, swapped)).toEqual(judged);
    }),
  );
});

test('what a practised person plays is mostly hit, and the hard mode asks more', () => {
  const slow = {
    ...ANY_DENSITY,
    gapMs: fc.integer({ min: 350, max: 600 }),
    keyCount: fc.constant(8),
  };
  fc.assert(
    fc.property(charts({ ...slow, holdShare: 0 }, 20), fc.nat(), (pattern, seed) => {
      const log = humanLog(pattern, randomFrom(seed), { spreadMs: 15, missRate: 0 });
      const easy = judge(pattern, 'easy', log);
      expect(easy.fullCombo).toBe(true);
      expect(easy.score).toBeGreaterThan(9_500_000);
      expect(judge(pattern, 'hard', log).score).toBeLessThanOrEqual(easy.score);
    }),
  );
});

test('mashing all keys all the time does not clear a moderately dense chart in hard mode', () => {
  const moderate: Density = {
    gapMs: fc.integer({ min: 120, max: 400 }),
    keyCount: fc.integer({ min: 4, max: 8 }),
    countMax: 2,
    holdShare: 0.2,
  };
  const habits = fc.record({
    periodMs: fc.integer({ min: 40, max: 125 }),
    downShare: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    // 0: all keys at once; 1: one after the other, evenly; between: in a burst.
    spread: fc.double({ min: 0, max: 1, noNaN: true }),
    phaseMs: fc.nat({ max: 125 }),
  });
  fc.assert(
    fc.property(
      charts(moderate, 30),
      habits,
      (pattern, { periodMs, downShare, spread, phaseMs }) => {
        const log: LogEntry[] = [];
        for (let key = 0; key < pattern.keyCount; key++) {
          const first = phaseMs - 500 + Math.floor((key * periodMs * spread) / pattern.keyCount);
          for (let atMs = first; atMs < pattern.lengthMs; atMs += periodMs) {
            log.push([atMs, key, 1], [atMs + Math.ceil(periodMs * downShare), key, 0]);
          }
        }
        log.sort((one, other) => one[0] - other[0] || one[2] - other[2]);
        expect(inspectLog(log, pattern.keyCount, pattern.lengthMs)).toBeNull();
        expect(judge(pattern, 'hard', log).cleared).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
