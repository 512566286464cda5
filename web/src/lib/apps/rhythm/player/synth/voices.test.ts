import { VOICES } from '@madang/server/rhythm/music';
import { describe, expect, test } from 'vitest';
import { INSTRUMENTS } from './instruments.ts';
import { frequencyOf } from './tone.ts';

const SAMPLE_RATE = 44_100;
const PITCHES = [45, 69, 81];

/** Strength of the first three overtones of a frequency in half a second of sound. */
function harmonics(samples: Float32Array, hz: number): number {
  const from = Math.round(0.05 * SAMPLE_RATE);
  const size = Math.min(samples.length - from, Math.round(0.4 * SAMPLE_RATE));
  let sum = 0;
  for (let overtone = 1; overtone <= 3; overtone += 1) {
    const turn = (2 * Math.PI * hz * overtone) / SAMPLE_RATE;
    let real = 0;
    let imaginary = 0;
    for (let at = 0; at < size; at += 1) {
      const value = (samples[from + at] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size));
      real += value * Math.cos(turn * at);
      imaginary += value * Math.sin(turn * at);
    }
    sum += Math.hypot(real, imaginary);
  }
  return sum;
}

/** How far the sound lies from a pitch, in cents, found among steps of ten. */
function centsOff(samples: Float32Array, midi: number): number {
  let best = 0;
  let strongest = 0;
  for (let cents = -60; cents <= 60; cents += 10) {
    const strength = harmonics(samples, frequencyOf(midi + cents / 100));
    if (strength > strongest) [best, strongest] = [cents, strength];
  }
  return best;
}

describe('every instrument', () => {
  test.each(Object.keys(INSTRUMENTS) as (keyof typeof INSTRUMENTS)[])(
    '%s sounds at once, is finite, and ends in silence',
    (name) => {
      const { voice } = INSTRUMENTS[name];
      const [left, right] = voice({
        midi: 60,
        seconds: 0.5,
        velocity: 0.8,
        sampleRate: SAMPLE_RATE,
      });
      for (const side of [left, right]) {
        expect(side.every((value) => Number.isFinite(value) && Math.abs(value) < 2.5)).toBe(true);
        expect(Math.abs(side.at(-1) ?? 1)).toBeLessThan(0.02);
      }
      const peak = left.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(peak).toBeGreaterThan(0.1);
      // The sweep grows by nature; everything else is heard within a fifteenth of a second.
      const heardBy = name === 'sweep' ? 0.4 : name === 'pad' ? 0.12 : 0.066;
      const start = left.findIndex((value) => Math.abs(value) > peak * 0.25);
      expect(start / SAMPLE_RATE).toBeLessThan(heardBy);
    },
  );

  test.each(VOICES)('%s is in tune', (name) => {
    for (const midi of PITCHES) {
      const tone = { midi, seconds: 0.7, velocity: 0.8, sampleRate: SAMPLE_RATE };
      const [left] = INSTRUMENTS[name].voice(tone);
      expect(Math.abs(centsOff(left, midi)), `at MIDI ${midi}`).toBeLessThanOrEqual(10);
    }
  });

  test('the same wish makes the same sound', () => {
    const tone = { midi: 57, seconds: 0.3, velocity: 0.6, sampleRate: SAMPLE_RATE };
    for (const { voice } of Object.values(INSTRUMENTS)) {
      expect(voice(tone)[0]).toEqual(voice(tone)[0]);
    }
  });
});
