import { filterAll } from './filter.ts';
import { noise, sine } from './oscillators.ts';
import { decaying, envelope, frequencyOf, mono, samplesOf } from './tone.ts';
import type { Voice } from './tone.ts';

/**
 * An electric piano by frequency modulation: a tine that rings fourteen times as high for a
 * moment, over a bar whose colour follows the strike (J. Chowning, "The Synthesis of Complex
 * Audio Spectra by Means of Frequency Modulation", JAES 21/7, 1973).
 */
export const keys: Voice = (tone) => {
  const { sampleRate, velocity } = tone;
  const shape = { attack: 0.003, decay: 2.4, sustain: 0.1, release: 0.22 };
  const left = envelope(shape, tone.seconds, sampleRate);
  const right = new Float32Array(left.length);
  const step = frequencyOf(tone.midi) / sampleRate;
  const barFall = Math.exp(-1 / (0.55 * sampleRate));
  const tineFall = Math.exp(-1 / (0.09 * sampleRate));
  let bar = 0.1 + 0.22 * velocity;
  let tine = 0.03 + 0.07 * velocity * Math.min(1, 60 / Math.max(40, tone.midi));
  for (let at = 0; at < left.length; at += 1) {
    const phase = at * step;
    const low = sine(phase + bar * sine(phase));
    const high = sine(phase + tine * sine(phase * 14));
    const wave = (0.62 * low + 0.38 * high) * (left[at] ?? 0) * 0.62;
    const sway = 0.13 * sine((at / sampleRate) * 4.2);
    left[at] = wave * (1 + sway);
    right[at] = wave * (1 - sway);
    bar = 0.06 + (bar - 0.06) * barFall;
    tine *= tineFall;
  }
  return [left, right];
};

/** A bell or celesta: two inharmonic modulations dying at different speeds. Rings out freely. */
export const bell: Voice = (tone) => {
  const { sampleRate, velocity } = tone;
  const out = decaying(Math.max(0.9, 2.4 - (tone.midi - 60) * 0.025), sampleRate);
  const step = frequencyOf(tone.midi) / sampleRate;
  const fall = Math.exp(-1 / (0.22 * sampleRate));
  let index = 0.1 + 0.22 * velocity;
  for (let at = 0; at < out.length; at += 1) {
    const phase = at * step;
    const wave = sine(phase + index * sine(phase * 3.5)) + 0.28 * sine(phase * 2.756);
    out[at] = wave * (out[at] ?? 0) * 0.5;
    index *= fall;
  }
  return mono(out);
};

/**
 * A piano by adding partials: stiff strings sound their overtones a little sharp (Fletcher,
 * Blackham and Stratton, JASA 34/6, 1962), high ones die first, and the hammer knocks.
 */
export const piano: Voice = (tone) => {
  const { sampleRate, velocity, midi } = tone;
  const shape = { attack: 0.002, decay: 8, sustain: 0.9, release: 0.16 };
  const damper = envelope(shape, Math.min(tone.seconds, 3), sampleRate);
  const frequency = frequencyOf(midi);
  const out = new Float32Array(damper.length);
  const stiffness = 0.00035 * 2 ** ((midi - 60) / 18);
  const ring = 2.6 * 2 ** (-(midi - 60) / 22);
  for (let partial = 1; partial <= 12; partial += 1) {
    const hz = frequency * partial * Math.sqrt(1 + stiffness * partial * partial);
    if (hz > 9_000) break;
    // The hammer strikes at an eighth of the string, so every eighth partial is missing.
    const struck = Math.abs(sine(partial / 16)) / partial ** (1.75 - 0.7 * velocity);
    const fall = Math.exp(-1 / ((ring / (0.55 + 0.45 * partial)) * sampleRate));
    const step = hz / sampleRate;
    const twin = (hz * 1.0006) / sampleRate;
    let level = struck;
    for (let at = 0; at < out.length && level > 1e-4; at += 1) {
      out[at] = (out[at] ?? 0) + level * (0.6 * sine(at * step) + 0.4 * sine(at * twin));
      level *= fall;
    }
  }
  const knock = noise(11);
  for (let at = 0; at < out.length; at += 1) {
    const hammer = at < 700 ? 0.12 * velocity * knock() * (1 - at / 700) ** 3 : 0;
    out[at] = ((out[at] ?? 0) + hammer) * (damper[at] ?? 0) * 0.62;
  }
  return mono(out);
};

/**
 * A plucked silk string by the Karplus-Strong algorithm with a tuned, slowly moving delay
 * (Jaffe and Smith, Computer Music Journal 7/2, 1983): the string starts a little sharp and the
 * left hand shakes it (nonghyeon) while it rings.
 */
export const gayageum: Voice = (tone) => {
  const { sampleRate, velocity, midi } = tone;
  const ring = Math.min(2.4, Math.max(0.9, tone.seconds + 0.9)) * (midi > 76 ? 0.75 : 1);
  const out = decaying(ring * 1.25, sampleRate);
  const period = sampleRate / frequencyOf(midi);
  const line = excited(Math.ceil(period * 1.02) + 4, period, velocity, sampleRate);
  const blend = 0.58 + 0.12 * velocity;
  const loss = 10 ** ((-3 * period) / (sampleRate * ring * 1.4));
  let write = 0;
  let last = 0;
  for (let at = 0; at < out.length; at += 1) {
    const seconds = at / sampleRate;
    const sharp = 0.006 * Math.exp(-seconds / 0.05);
    const shake = 0.0075 * Math.min(1, Math.max(0, (seconds - 0.22) / 0.3)) * sine(seconds * 5.2);
    // The smoothing below delays by 1 - blend samples, which the line must not add again.
    const delay = period / (1 + sharp + shake) - (1 - blend);
    const place = write - delay + line.length * 2;
    const whole = Math.floor(place);
    const share = place - whole;
    const older = line[whole % line.length] ?? 0;
    const newer = line[(whole + 1) % line.length] ?? 0;
    const read = older + (newer - older) * share;
    line[write] = loss * (blend * read + (1 - blend) * last);
    last = read;
    write = (write + 1) % line.length;
    out[at] = read * (out[at] ?? 0);
  }
  return mono(out);
};

/** The string's first period: a burst of noise, duller when soft, plucked near its bridge. */
function excited(size: number, period: number, velocity: number, sampleRate: number): Float32Array {
  const random = noise(3);
  const burst = Float32Array.from({ length: samplesOf(0.1, sampleRate) }, random);
  filterAll(burst, sampleRate, 'low', 1_600 + 4_200 * velocity);
  const line = new Float32Array(size);
  const bridge = Math.round(period * 0.13);
  const whole = Math.floor(period);
  let mean = 0;
  for (let at = 0; at < whole; at += 1) {
    const value = (burst[at + 200] ?? 0) - (burst[((at + whole - bridge) % whole) + 200] ?? 0);
    line[(size - whole + at) % size] = value;
    mean += value / whole;
  }
  let peak = 1e-6;
  for (const value of line) peak = Math.max(peak, Math.abs(value - mean));
  return line.map((value) => ((value - mean) / peak) * 0.7);
}
