import { inspectChart, type ChartPattern } from '@madang/server/rhythm/chart';
import { describe, expect, test } from 'vitest';
import {
  barCount,
  densityOf,
  hardestSection,
  PRACTICE_SPEEDS,
  sectionOf,
  sectionRound,
  within,
} from './section.ts';

const beats = { bpm: 120, beatsPerBar: 4, firstMs: 0 };

/** Ten bars of two seconds; a note on each beat of the fourth to the seventh, one on each bar else. */
const pattern: ChartPattern = {
  keyCount: 4,
  lengthMs: 19_800,
  line: [
    { atMs: 0, angleDeg: 0 },
    { atMs: 20_000, angleDeg: 0 },
  ],
  notes: Array.from({ length: 10 }, (_, bar) =>
    (bar >= 3 && bar < 7 ? [0, 1, 2, 3] : [0]).map((beat) => ({
      atMs: bar * 2000 + beat * 500,
      angleDeg: 0,
      count: bar === 5 ? 2 : 1,
      holdMs: beat === 3 ? 900 : 0,
    })),
  ).flat(),
};

describe('the bars of a song', () => {
  test('are counted to the last, and weighed by the keys in them', () => {
    expect(barCount(beats, pattern.lengthMs)).toBe(10);
    expect(densityOf(pattern, beats, 10)).toEqual([1, 1, 1, 4, 4, 8, 4, 1, 1, 1]);
    expect(hardestSection(pattern, beats)).toEqual({ fromBar: 3, toBar: 7 });
  });

  test('round a moment are those before it and its own', () => {
    expect(sectionRound(beats, 13_100, pattern.lengthMs)).toEqual({ fromBar: 3, toBar: 7 });
    expect(sectionRound(beats, 300, pattern.lengthMs)).toEqual({ fromBar: 0, toBar: 1 });
    expect(sectionRound(beats, 99_000, pattern.lengthMs)).toEqual({ fromBar: 6, toBar: 10 });
  });

  test('stay within the song, at least one of them, whichever end is moved', () => {
    expect(within({ fromBar: 8, toBar: 5 }, 10, 'from')).toEqual({ fromBar: 8, toBar: 9 });
    expect(within({ fromBar: 8, toBar: 5 }, 10, 'to')).toEqual({ fromBar: 4, toBar: 5 });
    expect(within({ fromBar: 12, toBar: 5 }, 10, 'from')).toEqual({ fromBar: 9, toBar: 10 });
    expect(within({ fromBar: -3, toBar: 40 }, 10, 'to')).toEqual({ fromBar: 0, toBar: 10 });
  });
});

describe('a section', () => {
  test('has its notes alone, and one bar with a tick on each beat before it', () => {
    const { pattern: played, stretch } = sectionOf(
      pattern,
      beats,
      { fromBar: 3, toBar: 5 },
      100,
      true,
    );
    expect(played.notes.map(({ atMs }) => atMs)).toEqual([
      6000, 6500, 7000, 7500, 8000, 8500, 9000, 9500,
    ]);
    // A hold ends with the section.
    expect(played.notes.at(-1)?.holdMs).toBe(500);
    expect(stretch).toEqual({
      fromMs: 6000,
      toMs: 10_000,
      leadMs: 2000,
      ticksMs: [4000, 4500, 5000, 5500],
      loop: true,
    });
  });

  test('at the very beginning is counted in before the song', () => {
    const { stretch } = sectionOf(pattern, beats, { fromBar: 0, toBar: 1 }, 100, false);
    expect(stretch.ticksMs).toEqual([-2000, -1500, -1000, -500]);
  });

  test.each(PRACTICE_SPEEDS)('at %d percent is a sound chart whose holds stay holds', (speed) => {
    const { pattern: played, stretch } = sectionOf(
      pattern,
      beats,
      { fromBar: 2, toBar: 10 },
      speed,
      true,
    );
    expect(inspectChart(played)).toEqual([]);
    expect(played.notes).toHaveLength(20);
    expect(played.notes.filter(({ holdMs }) => holdMs > 0)).toHaveLength(4);
    expect(played.notes[0]?.atMs).toBe(Math.round(400_000 / speed));
    expect(stretch.leadMs).toBeCloseTo(200_000 / speed);
  });
});
