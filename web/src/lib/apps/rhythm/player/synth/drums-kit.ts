import { filterAll } from './filter.ts';
import { noise, sine } from './oscillators.ts';
import { decaying, mono, samplesOf } from './tone.ts';
import type { Stereo, Tone, Voice } from './tone.ts';

/** Six square waves that share no harmonic: the metal of a drum machine's cymbals. */
const METAL_HZ = [205.3, 304.4, 369.6, 522.7, 540, 800] as const;

/** A skin: a sine that falls from `fromHz` to `toHz`, dying over `seconds`. */
export function skin(
  sampleRate: number,
  {
    fromHz,
    toHz,
    fallSeconds,
    seconds,
  }: Record<'fromHz' | 'toHz' | 'fallSeconds' | 'seconds', number>,
): Float32Array {
  const out = decaying(seconds, sampleRate);
  const fall = Math.exp(-1 / (fallSeconds * sampleRate));
  let above = fromHz - toHz;
  let phase = 0.2;
  for (let at = 0; at < out.length; at += 1) {
    phase += (toHz + above) / sampleRate;
    above *= fall;
    out[at] = sine(phase) * (out[at] ?? 0);
  }
  return out;
}

/** Filtered noise dying over `seconds`. */
export function burst(
  sampleRate: number,
  seconds: number,
  type: 'low' | 'band' | 'high',
  cutoffHz: number,
  seed = 1,
): Float32Array {
  const random = noise(seed);
  const raw = Float32Array.from({ length: samplesOf(seconds, sampleRate) }, random);
  const loud = decaying(seconds, sampleRate);
  return filterAll(raw, sampleRate, type, cutoffHz, 0.2).map(
    (value, at) => value * (loud[at] ?? 0),
  );
}

/** Adds sounds of different lengths, each with its loudness, from the same moment. */
export function layered(...layers: [samples: Float32Array, level: number][]): Float32Array {
  const out = new Float32Array(Math.max(...layers.map(([samples]) => samples.length)));
  for (const [samples, level] of layers) {
    for (let at = 0; at < samples.length; at += 1) {
      out[at] = (out[at] ?? 0) + level * (samples[at] ?? 0);
    }
  }
  return out;
}

function driven(samples: Float32Array, drive: number): Float32Array {
  const top = Math.tanh(drive);
  return samples.map((value) => Math.tanh(value * drive) / top);
}

function metal(sampleRate: number, seconds: number, highHz: number, tune: number): Float32Array {
  const out = decaying(seconds, sampleRate);
  const steps = METAL_HZ.map((hz) => (hz * tune) / sampleRate);
  for (let at = 0; at < out.length; at += 1) {
    let sum = 0;
    for (const step of steps) sum += (at * step) % 1 < 0.5 ? 1 : -1;
    out[at] = (sum / 4) * (out[at] ?? 0);
  }
  return filterAll(filterAll(out, sampleRate, 'high', highHz), sampleRate, 'high', highHz * 0.7);
}

/** A bass drum: a skin falling from a click to its floor, pressed a little. */
export const kick: Voice = ({ sampleRate, velocity }) => {
  const body = skin(sampleRate, { fromHz: 210, toHz: 47, fallSeconds: 0.028, seconds: 0.42 });
  const click = burst(sampleRate, 0.012, 'high', 1_800);
  return mono(driven(layered([body, 1], [click, 0.25 + 0.2 * velocity]), 1.7));
};

/** A snare drum: two skin tones under the rattle of its wires. */
export const snare: Voice = ({ sampleRate, velocity }) => {
  const head = skin(sampleRate, { fromHz: 290, toHz: 182, fallSeconds: 0.02, seconds: 0.17 });
  const shell = skin(sampleRate, { fromHz: 420, toHz: 331, fallSeconds: 0.015, seconds: 0.1 });
  const wires = burst(sampleRate, 0.16 + 0.12 * velocity, 'high', 1_700, 2);
  const crack = burst(sampleRate, 0.03, 'band', 3_400, 4);
  return mono(driven(layered([head, 0.6], [shell, 0.3], [wires, 0.75], [crack, 0.6]), 1.5));
};

/** Hands: three near bursts and the room behind them. */
export const clap: Voice = ({ sampleRate }) => {
  const out = new Float32Array(samplesOf(0.3, sampleRate));
  const hand = burst(sampleRate, 0.03, 'band', 1_350, 5);
  const room = burst(sampleRate, 0.24, 'band', 1_250, 6);
  for (const [atSeconds, samples, level] of [
    [0, hand, 0.9],
    [0.011, hand, 0.8],
    [0.022, room, 1.2],
  ] as const) {
    const from = Math.round(atSeconds * sampleRate);
    for (let at = 0; at < samples.length && from + at < out.length; at += 1) {
      out[from + at] = (out[from + at] ?? 0) + level * (samples[at] ?? 0);
    }
  }
  return mono(out.map((value) => value * 1.6));
};

/** A stick on the rim. */
export const rim: Voice = ({ sampleRate }) => {
  const wood = skin(sampleRate, { fromHz: 1_750, toHz: 1_680, fallSeconds: 0.01, seconds: 0.05 });
  const low = skin(sampleRate, { fromHz: 480, toHz: 440, fallSeconds: 0.01, seconds: 0.06 });
  return mono(layered([wood, 0.6], [low, 0.5], [burst(sampleRate, 0.012, 'high', 2_500), 0.4]));
};

/** A closed hi-hat. */
export const hat: Voice = ({ sampleRate, velocity }) => {
  const seconds = 0.045 + 0.05 * velocity;
  const air = burst(sampleRate, seconds, 'high', 7_500, 8);
  return mono(layered([metal(sampleRate, seconds, 7_000, 1), 0.6], [air, 0.75]));
};

/** An open hi-hat. */
export const openHat: Voice = ({ sampleRate }) =>
  mono(
    layered(
      [metal(sampleRate, 0.42, 6_500, 1), 0.6],
      [burst(sampleRate, 0.38, 'high', 7_000, 8), 0.6],
    ),
  );

/** A ride cymbal: the stick's ping over a long wash. */
export const ride: Voice = ({ sampleRate }) => {
  const ping = skin(sampleRate, { fromHz: 3_330, toHz: 3_300, fallSeconds: 0.1, seconds: 0.35 });
  return mono(
    layered(
      [metal(sampleRate, 0.9, 5_200, 1.31), 0.45],
      [burst(sampleRate, 0.6, 'high', 8_000, 9), 0.2],
      [ping, 0.16],
    ),
  );
};

/** A crash cymbal, different in each ear. */
export const crash: Voice = ({ sampleRate }): Stereo => {
  const side = (seed: number, tune: number): Float32Array =>
    layered(
      [metal(sampleRate, 1.9, 4_200, tune), 0.35],
      [burst(sampleRate, 2.1, 'high', 4_800, seed), 0.6],
      [burst(sampleRate, 0.2, 'band', 2_400, seed + 1), 0.4],
    );
  return [side(12, 1.1), side(17, 1.13)];
};

/** A tom, tuned by its MIDI pitch. */
export const tom: Voice = ({ sampleRate, midi }: Tone) => {
  const toHz = 440 * 2 ** ((midi - 69) / 12);
  const body = skin(sampleRate, { fromHz: toHz * 1.9, toHz, fallSeconds: 0.04, seconds: 0.45 });
  return mono(driven(layered([body, 1], [burst(sampleRate, 0.05, 'band', 900, 3), 0.4]), 1.3));
};

/** A shaker: grains that swell for a moment. */
export const shaker: Voice = ({ sampleRate }) => {
  const grains = burst(sampleRate, 0.11, 'high', 5_200, 14);
  const rise = samplesOf(0.018, sampleRate);
  return mono(grains.map((value, at) => value * Math.min(1, (at + 1) / rise)));
};

/** A rush of noise that rises as long as it is held, to lead into a section. */
export const sweep: Voice = ({ sampleRate, seconds }): Stereo => {
  const side = (seed: number): Float32Array => {
    const out = new Float32Array(samplesOf(seconds, sampleRate));
    const random = noise(seed);
    let last = 0;
    let before = 0;
    for (let at = 0; at < out.length; at += 1) {
      const way = at / out.length;
      // Two one-pole filters whose cutoffs rise together let a moving band through.
      const open = 0.02 + 0.75 * way * way;
      last += open * (random() - last);
      before += open * 0.35 * (last - before);
      const end = Math.min(1, (out.length - at) / 600);
      out[at] = (last - before) * way ** 1.7 * end * 1.2;
    }
    return out;
  };
  return [side(21), side(22)];
};
