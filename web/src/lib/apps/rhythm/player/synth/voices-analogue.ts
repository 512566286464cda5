import { Filter } from './filter.ts';
import { detuned, noise, pulse, saw, sine, triangle } from './oscillators.ts';
import { envelope, frequencyOf, mono } from './tone.ts';
import type { EnvelopeShape, Stereo, Tone, Voice } from './tone.ts';

/** What makes one subtractive voice differ from another. */
interface Patch {
  envelope: EnvelopeShape;
  /** Detune of each saw in cents; odd ones go left, even ones right when `wide`. */
  cents: readonly number[];
  wide: boolean;
  /** Loudness of a pulse an octave below, 0 = none. */
  subLevel: number;
  /** Filter in Hz: where it rests, how far velocity and strike open it, and how fast it closes. */
  cutoffHz: number;
  openHz: number;
  closeSeconds: number;
  resonance: number;
  /** Vibrato: depth in cents, and seconds until it is fully there. */
  vibratoCents: number;
  vibratoDelay: number;
  level: number;
}

const VIBRATO_HZ = 5.4;
const CONTROL_STEP = 16;

function channel(tone: Tone, patch: Patch, cents: readonly number[], seed: number): Float32Array {
  const { sampleRate, velocity } = tone;
  const loud = envelope(patch.envelope, tone.seconds, sampleRate);
  const frequency = frequencyOf(tone.midi);
  const random = noise(seed + tone.midi);
  const steps = cents.map((offset) => detuned(frequency, offset) / sampleRate);
  const phases = cents.map(() => (cents.length > 1 ? (random() + 1) / 2 : 0));
  const filter = new Filter(sampleRate, patch.cutoffHz, patch.resonance);
  const closing = Math.exp(-CONTROL_STEP / (patch.closeSeconds * sampleRate));
  let open = 1;
  let bend = 1;
  let subPhase = 0;
  const level = patch.level / Math.sqrt(cents.length);
  for (let at = 0; at < loud.length; at += 1) {
    if (at % CONTROL_STEP === 0) {
      filter.tune(patch.cutoffHz + patch.openHz * open * (0.35 + 0.65 * velocity));
      open *= closing;
      const seconds = at / sampleRate;
      const depth = patch.vibratoCents * Math.min(1, (seconds / patch.vibratoDelay) ** 2);
      bend = depth === 0 ? 1 : 1 + (depth / 1_731) * sine(seconds * VIBRATO_HZ);
    }
    let sum = 0;
    for (let each = 0; each < steps.length; each += 1) {
      const step = (steps[each] ?? 0) * bend;
      let phase = (phases[each] ?? 0) + step;
      if (phase >= 1) phase -= 1;
      phases[each] = phase;
      sum += saw(phase, step);
    }
    if (patch.subLevel > 0) {
      const step = (frequency * bend * 0.5) / sampleRate;
      subPhase += step;
      if (subPhase >= 1) subPhase -= 1;
      sum += patch.subLevel * pulse(subPhase, step, 0.5);
    }
    filter.feed(sum * level);
    loud[at] = filter.low * (loud[at] ?? 0);
  }
  return loud;
}

function subtractive(patch: Patch): Voice {
  return (tone): Stereo => {
    if (!patch.wide) return mono(channel(tone, patch, patch.cents, 1));
    const left = patch.cents.filter((_, index) => index % 2 === 0);
    const right = patch.cents.filter((_, index) => index % 2 === 1);
    return [channel(tone, patch, left, 1), channel(tone, patch, right, 7)];
  };
}

const PATCH: Patch = {
  envelope: { attack: 0.006, decay: 0.2, sustain: 0.8, release: 0.12 },
  cents: [-6, 6],
  wide: false,
  subLevel: 0,
  cutoffHz: 2_200,
  openHz: 3_000,
  closeSeconds: 0.2,
  resonance: 0.2,
  vibratoCents: 0,
  vibratoDelay: 0.3,
  level: 0.5,
};

/** A bright singing lead: two saws, an octave below, late vibrato. */
export const lead = subtractive({ ...PATCH, subLevel: 0.35, vibratoCents: 14, level: 0.42 });

/** Seven-voice saws, wide: chords of trance and dance. */
export const supersaw = subtractive({
  ...PATCH,
  envelope: { attack: 0.004, decay: 0.5, sustain: 0.75, release: 0.16 },
  cents: [-19, 19, -11, 12, -4, 5, 0, 1],
  wide: true,
  cutoffHz: 3_200,
  openHz: 5_500,
  closeSeconds: 0.35,
  resonance: 0.05,
  level: 0.52,
});

/** Slow and soft, behind everything. */
export const pad = subtractive({
  ...PATCH,
  envelope: { attack: 0.22, decay: 1, sustain: 0.9, release: 0.7 },
  cents: [-9, 9, -3, 4],
  wide: true,
  cutoffHz: 1_150,
  openHz: 500,
  closeSeconds: 1.5,
  resonance: 0,
  level: 0.55,
});

/** A string section: an ensemble of saws, bowed in. */
export const strings = subtractive({
  ...PATCH,
  envelope: { attack: 0.07, decay: 0.6, sustain: 0.85, release: 0.32 },
  cents: [-12, 11, -5, 6, 0, 2],
  wide: true,
  cutoffHz: 2_400,
  openHz: 1_400,
  closeSeconds: 0.8,
  resonance: 0,
  vibratoCents: 9,
  vibratoDelay: 0.4,
  level: 0.5,
});

/** Short brass: the filter speaks a moment after the breath. */
export const brass = subtractive({
  ...PATCH,
  envelope: { attack: 0.022, decay: 0.25, sustain: 0.7, release: 0.09 },
  cents: [-5, 5, 0],
  cutoffHz: 1_300,
  openHz: 3_400,
  closeSeconds: 0.16,
  resonance: 0.1,
  vibratoCents: 6,
  vibratoDelay: 0.5,
  level: 0.55,
});

/** A short synthetic pluck. */
export const pluck = subtractive({
  ...PATCH,
  envelope: { attack: 0.002, decay: 0.34, sustain: 0, release: 0.22 },
  cents: [-4, 4],
  cutoffHz: 320,
  openHz: 6_500,
  closeSeconds: 0.075,
  resonance: 0.3,
  level: 0.62,
});

/** Detuned saws over a plain sub: the bass of drum and bass. */
export const reese: Voice = (tone) => {
  const [body] = subtractive({
    ...PATCH,
    envelope: { attack: 0.008, decay: 0.4, sustain: 0.9, release: 0.06 },
    cents: [-22, 21, 3],
    cutoffHz: 420,
    openHz: 900,
    closeSeconds: 0.5,
    resonance: 0.25,
    level: 0.55,
  })(tone);
  const step = frequencyOf(tone.midi) / tone.sampleRate;
  const loud = envelope(
    { attack: 0.006, decay: 0.3, sustain: 0.9, release: 0.06 },
    tone.seconds,
    tone.sampleRate,
  );
  for (let at = 0; at < body.length; at += 1) {
    body[at] = Math.tanh(1.3 * (body[at] ?? 0) + 0.5 * sine(at * step) * (loud[at] ?? 0)) * 0.8;
  }
  return mono(body);
};

/** A round, hollow lead for quiet tunes. */
export const softLead: Voice = (tone) => {
  const { sampleRate } = tone;
  const shape = { attack: 0.015, decay: 0.5, sustain: 0.7, release: 0.18 };
  const loud = envelope(shape, tone.seconds, sampleRate);
  const step = frequencyOf(tone.midi) / sampleRate;
  let phase = 0;
  for (let at = 0; at < loud.length; at += 1) {
    const seconds = at / sampleRate;
    const depth = 0.006 * Math.min(1, (seconds / 0.45) ** 2);
    phase += step * (1 + depth * sine(seconds * 5));
    phase -= Math.floor(phase);
    const tune = 0.6 * triangle(phase) + 0.22 * sine(phase * 2) + 0.12 * saw(phase, step);
    loud[at] = tune * (loud[at] ?? 0) * 0.7;
  }
  return mono(loud);
};
