import { expect, test } from 'vitest';
import { levelFor, makePeaks, type Peaks, peakWithin } from './peaks.ts';

function peaksOf(channels: Float32Array[], sampleRate: number): { peaks: Peaks; shares: number[] } {
  const work = makePeaks(channels, sampleRate);
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { peaks: step.value, shares };
    shares.push(step.value);
  }
}

test('a click is seen from near and from far, at its place, in whichever channel it is', () => {
  const left = new Float32Array(44_100 * 4);
  const right = new Float32Array(44_100 * 4);
  right[44_100] = 0.9;
  left[88_200] = -0.7;
  const { peaks } = peaksOf([left, right], 44_100);
  for (const level of peaks.levels) {
    const [, high] = peakWithin(level, 44_100, 900, 1_100);
    expect(high).toBeCloseTo(0.9, 5);
    const [low] = peakWithin(level, 44_100, 1_900, 2_100);
    expect(low).toBeCloseTo(-0.7, 5);
  }
  const [finest] = peaks.levels;
  if (finest === undefined) throw new Error('no level');
  expect(peakWithin(finest, 44_100, 1_200, 1_800)).toEqual([0, 0]);
  expect(peakWithin(finest, 44_100, -500, 0), 'before the song').toEqual([0, 0]);
  expect(peakWithin(finest, 44_100, 5_000, 6_000), 'behind it').toEqual([0, 0]);
});

test('the work comes in small steps, and the level fits how far one is away', () => {
  const { peaks, shares } = peaksOf([new Float32Array(44_100 * 60)], 44_100);
  expect(shares.length).toBeGreaterThan(15);
  expect(shares.every((share, at) => share > (shares[at - 1] ?? 0) && share < 1)).toBe(true);
  expect(levelFor(peaks, 0.5)?.framesEach).toBe(256);
  expect(levelFor(peaks, 40)?.framesEach).toBe(1_024);
  expect(levelFor(peaks, 10_000)?.framesEach).toBe(65_536);
});

test('no sound has no peaks', () => {
  expect(peaksOf([], 44_100).peaks.levels[0]?.highs).toHaveLength(0);
});
