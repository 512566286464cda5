/** What a voice is asked to sound. */
export interface Tone {
  /** MIDI pitch, 69 = 440 Hz. */
  midi: number;
  /** How long the key is held; the sound may ring on behind that. */
  seconds: number;
  /** How hard it is struck, 0..1: it changes the colour, the mixer does the loudness. */
  velocity: number;
  sampleRate: number;
}

/** Two channels of samples; a mono sound holds the same array twice. */
export type Stereo = readonly [left: Float32Array, right: Float32Array];

/** An instrument: makes one tone from nothing, always the same one for the same wish. */
export type Voice = (tone: Tone) => Stereo;

/** A mono sound as both channels. */
export function mono(samples: Float32Array): Stereo {
  return [samples, samples];
}

/** Frequency in Hz of a MIDI pitch in equal temperament, A4 = 440 Hz. */
export function frequencyOf(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

/** Seconds as a whole number of samples. */
export function samplesOf(seconds: number, sampleRate: number): number {
  return Math.max(1, Math.round(seconds * sampleRate));
}

/** Times of an envelope in seconds; `sustain` is a level 0..1. */
export interface EnvelopeShape {
  attack: number;
  decay: number;
  sustain: number;
  release: number;
}

/**
 * The loudness of a held tone, sample by sample: a straight attack, exponential decay to the
 * sustained level, and from the moment the key is let go an exponential release that ends at
 * exactly 0, so that no tone ends in a click.
 */
export function envelope(shape: EnvelopeShape, seconds: number, sampleRate: number): Float32Array {
  const held = samplesOf(seconds, sampleRate);
  const release = samplesOf(shape.release, sampleRate);
  const attack = samplesOf(shape.attack, sampleRate);
  const levels = new Float32Array(held + release);
  const fall = Math.exp(-1 / (Math.max(shape.decay, 0.001) * 0.45 * sampleRate));
  let level = 0;
  for (let at = 0; at < held; at += 1) {
    level = at < attack ? (at + 1) / attack : shape.sustain + (level - shape.sustain) * fall;
    levels[at] = level;
  }
  const fade = Math.exp(-5 / release);
  const last = Math.exp(-5);
  let passed = 1;
  for (let at = 0; at < release; at += 1) {
    passed *= fade;
    levels[held + at] = (level * (passed - last)) / (1 - last);
  }
  return levels;
}

/** A struck thing dying away: 1 at the start, -60 dB after `seconds`, 0 at the end. */
export function decaying(seconds: number, sampleRate: number): Float32Array {
  const levels = new Float32Array(samplesOf(seconds, sampleRate));
  const fall = Math.exp(-6.9 / levels.length);
  let level = 1;
  for (let at = 0; at < levels.length; at += 1) {
    levels[at] = level * Math.min(1, (levels.length - at) / 200);
    level *= fall;
  }
  return levels;
}
