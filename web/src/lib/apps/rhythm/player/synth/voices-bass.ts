import { Filter } from './filter.ts';
import { noise, pulse, saw, sine, triangle } from './oscillators.ts';
import { envelope, frequencyOf, mono } from './tone.ts';
import type { Voice } from './tone.ts';

interface BassPatch {
  cutoffHz: number;
  openHz: number;
  closeSeconds: number;
  resonance: number;
  decay: number;
  sustain: number;
  /** Share of the pulse in the saw, and of the plain sine below them. */
  hollow: number;
  floor: number;
  /** Loudness of the finger or thumb on the string. */
  knock: number;
}

function plucked(patch: BassPatch): Voice {
  return (tone) => {
    const { sampleRate, velocity } = tone;
    const shape = { attack: 0.003, decay: patch.decay, sustain: patch.sustain, release: 0.07 };
    const out = envelope(shape, tone.seconds, sampleRate);
    const step = frequencyOf(tone.midi) / sampleRate;
    const filter = new Filter(sampleRate, patch.cutoffHz, patch.resonance);
    const closing = Math.exp(-16 / (patch.closeSeconds * sampleRate));
    const knock = noise(5);
    let open = 1;
    let phase = 0;
    for (let at = 0; at < out.length; at += 1) {
      if (at % 16 === 0) {
        filter.tune(patch.cutoffHz + patch.openHz * open * (0.3 + 0.7 * velocity));
        open *= closing;
      }
      phase += step;
      if (phase >= 1) phase -= 1;
      const string = (1 - patch.hollow) * saw(phase, step) + patch.hollow * pulse(phase, step, 0.4);
      const finger = at < 900 ? patch.knock * knock() * (1 - at / 900) ** 2 : 0;
      filter.feed(string * 0.55 + finger);
      const body = filter.low + patch.floor * sine(phase);
      out[at] = Math.tanh(body * 1.2) * 0.85 * (out[at] ?? 0);
    }
    return mono(out);
  };
}

/** A finger-played bass. */
export const bass = plucked({
  cutoffHz: 260,
  openHz: 1_100,
  closeSeconds: 0.11,
  resonance: 0.1,
  decay: 0.9,
  sustain: 0.45,
  hollow: 0.3,
  floor: 0.5,
  knock: 0.25,
});

/** A thumbed and popped bass. */
export const slap = plucked({
  cutoffHz: 420,
  openHz: 4_200,
  closeSeconds: 0.06,
  resonance: 0.35,
  decay: 0.5,
  sustain: 0.4,
  hollow: 0.55,
  floor: 0.4,
  knock: 0.7,
});

/** A plain deep sine, saturated a little so that small speakers hear it. */
export const sub: Voice = (tone) => {
  const shape = { attack: 0.006, decay: 0.4, sustain: 0.85, release: 0.07 };
  const out = envelope(shape, tone.seconds, tone.sampleRate);
  const step = frequencyOf(tone.midi) / tone.sampleRate;
  for (let at = 0; at < out.length; at += 1) {
    const wave = sine(at * step) + 0.18 * sine(at * step * 2);
    out[at] = Math.tanh(wave * 1.5) * 0.75 * (out[at] ?? 0);
  }
  return mono(out);
};

/** The triangle channel of an old console: sixteen steps, which is where its buzz comes from. */
export const chipTriangle: Voice = (tone) => {
  const shape = { attack: 0.002, decay: 0.2, sustain: 1, release: 0.02 };
  const out = envelope(shape, tone.seconds * 0.94, tone.sampleRate);
  const step = frequencyOf(tone.midi) / tone.sampleRate;
  let phase = 0;
  for (let at = 0; at < out.length; at += 1) {
    phase += step;
    if (phase >= 1) phase -= 1;
    const smooth = triangle(phase);
    const stepped = Math.round(smooth * 7.5) / 7.5;
    out[at] = (0.6 * smooth + 0.4 * stepped) * (out[at] ?? 0) * 0.85;
  }
  return mono(out);
};

/** The pulse channel of an old console: a quarter wide, with a late vibrato. */
export const chipPulse: Voice = (tone) => {
  const shape = { attack: 0.002, decay: 0.35, sustain: 0.6, release: 0.04 };
  const out = envelope(shape, tone.seconds * 0.96, tone.sampleRate);
  const step = frequencyOf(tone.midi) / tone.sampleRate;
  const width = tone.velocity > 0.9 ? 0.5 : 0.25;
  let phase = 0;
  for (let at = 0; at < out.length; at += 1) {
    const seconds = at / tone.sampleRate;
    const depth = seconds > 0.22 ? 0.007 : 0;
    const bent = step * (1 + depth * sine(seconds * 6));
    phase += bent;
    if (phase >= 1) phase -= 1;
    out[at] = pulse(phase, bent, width) * (out[at] ?? 0) * 0.42;
  }
  return mono(out);
};
