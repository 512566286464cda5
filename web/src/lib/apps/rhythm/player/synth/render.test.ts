import type { Music, Track } from '@madang/server/rhythm/music';
import { describe, expect, test } from 'vitest';
import { onsetFrame } from './mix.ts';
import { renderStereo, stretch, TAIL_MS } from './render.ts';
import type { Stereo } from './tone.ts';

const SAMPLE_RATE = 44_100;

function track(instrument: Track['instrument'], events: Track['events']): Track {
  return { name: instrument, instrument, gain: 0.8, pan: 0, reverb: 0, echo: 0, duck: 0, events };
}

function song(tracks: Track[], bpm = 137, beats = 8): Music {
  return { bpm, beatsPerBar: 4, beats, key: 'C major', sections: [], tracks };
}

function render(music: Music, sampleRate = SAMPLE_RATE): Stereo {
  const work = renderStereo(music, sampleRate);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function loudest(samples: Float32Array): number {
  return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

describe('a rendered song', () => {
  test.each([44_100, 48_000])('begins each sound at the frame of its beat, at %d Hz', (rate) => {
    for (const beat of [0, 1 / 3, 2.75, 5.123]) {
      const music = song([track('rim', [[beat, 60, 0.25, 1]])]);
      const [left] = render(music, rate);
      const start = left.findIndex((value) => Math.abs(value) > 1e-4);
      const wanted = (beat * 60 * rate) / music.bpm;
      expect(onsetFrame(music, beat, rate)).toBe(Math.round(wanted));
      expect(Math.abs(start - wanted)).toBeLessThanOrEqual(1.5);
    }
  });

  test('is as long as its beats and the ringing behind them', () => {
    const [left] = render(song([track('kick', [[0, 60, 1, 1]])], 120, 4));
    expect(left.length).toBe(((2_000 + TAIL_MS) * SAMPLE_RATE) / 1_000);
  });

  test('is never louder than its ceiling, however loud its tracks are', () => {
    const chord = [36, 48, 55, 60, 64, 67, 72].map((midi): Track['events'][number] => [
      1,
      midi,
      4,
      1,
    ]);
    const kicks = Array.from({ length: 8 }, (_, beat): Track['events'][number] => [beat, 60, 1, 1]);
    const loud = [track('supersaw', chord), track('kick', kicks), track('sub', [[0, 36, 8, 1]])];
    const [left, right] = render(song(loud.map((each) => ({ ...each, gain: 20 }))));
    expect(loudest(left)).toBeLessThanOrEqual(0.892);
    expect(loudest(right)).toBeLessThanOrEqual(0.892);
    expect(loudest(left)).toBeGreaterThan(0.5);
  });

  test('stays where it is panned', () => {
    const [left, right] = render(song([{ ...track('pluck', [[0, 60, 1, 1]]), pan: -1 }]));
    expect(loudest(left)).toBeGreaterThan(0.1);
    expect(loudest(right)).toBeLessThan(1e-3);
  });

  test('dips under the kick where a track asks for it', () => {
    const pad = track('sub', [[0, 48, 8, 0.8]]);
    const kicks = track('kick', [[4, 60, 1, 1]]);
    const level = (duck: number): number => {
      const music = song([
        { ...pad, duck },
        { ...kicks, gain: 0.0001 },
      ]);
      const [left] = render(music);
      const from = onsetFrame(music, 4, SAMPLE_RATE) + 500;
      return loudest(left.slice(from, from + 1_500)) / loudest(left);
    };
    expect(level(0.8)).toBeLessThan(level(0) * 0.6);
  });

  test('rings on in its room and then falls silent', () => {
    const music = song([{ ...track('rim', [[0, 60, 0.1, 1]]), reverb: 0.8 }], 120, 8);
    const [left] = render(music);
    const part = (fromSeconds: number): number =>
      loudest(left.slice(fromSeconds * SAMPLE_RATE, (fromSeconds + 0.3) * SAMPLE_RATE));
    expect(part(0.3)).toBeGreaterThan(0.001);
    expect(part(1.2)).toBeLessThan(part(0.3) * 0.5);
    expect(loudest(left.slice(-50))).toBeLessThan(1e-4);
  });

  test('sounds the same every time', () => {
    const music = song([track('keys', [[0.5, 60, 2, 0.7]]), track('crash', [[0, 60, 1, 1]])]);
    expect(render(music)).toEqual(render(music));
  });

  test('of silence is silence', () => {
    const [left] = render(song([]));
    expect(loudest(left)).toBe(0);
  });
});

test('a stretch begins at its own start and keeps what sounds in it', () => {
  const music = song(
    [
      track('rim', [
        [1, 60, 1, 1],
        [4, 60, 1, 1],
        [6, 60, 1, 1],
      ]),
    ],
    120,
    8,
  );
  const part = stretch(music, 1_500, 3_000);
  expect(part.beats).toBe(3);
  expect(part.tracks[0]?.events).toEqual([[1, 60, 1, 1]]);
});
