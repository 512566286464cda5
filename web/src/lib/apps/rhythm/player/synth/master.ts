import type { Stereo } from './tone.ts';

/** How loud a song is in the end: RMS of its sounding parts, in dB below full scale. */
const LOUDNESS_DB = -15;
/** No sample is louder than this, so that lossy playback chains keep some room: -1 dB. */
const CEILING = 0.891;
/** Parts this far below the loudest do not count when loudness is measured, in dB. */
const GATE_DB = 26;
/** Frames the limiter thinks in, and how many of them it looks ahead: 4 ms at 44.1 kHz. */
const CELL = 16;
const AHEAD_CELLS = 11;
const COMPRESSOR_RATIO = 2.2;
/** Decibels above the song's loudness at which the compressor begins. */
const COMPRESSOR_OVER_DB = 1;

/** Peak of each run of `CELL` frames over both channels. */
function cellPeaks([left, right]: Stereo): Float32Array {
  const peaks = new Float32Array(Math.ceil(left.length / CELL));
  for (let at = 0; at < left.length; at += 1) {
    const loud = Math.max(Math.abs(left[at] ?? 0), Math.abs(right[at] ?? 0));
    const cell = (at / CELL) | 0;
    if (loud > (peaks[cell] ?? 0)) peaks[cell] = loud;
  }
  return peaks;
}

/** RMS over both channels of the parts that sound, gated like EBU R 128 but unweighted. */
function soundingLevel([left, right]: Stereo, sampleRate: number): number {
  const block = Math.round(sampleRate * 0.4);
  const means: number[] = [];
  for (let from = 0; from < left.length; from += block) {
    const to = Math.min(left.length, from + block);
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += (left[at] ?? 0) ** 2 + (right[at] ?? 0) ** 2;
    means.push(sum / (2 * (to - from)));
  }
  const gate = Math.max(...means) * 10 ** (-GATE_DB / 10);
  const counted = means.filter((mean) => mean > gate);
  return Math.sqrt(counted.reduce((sum, mean) => sum + mean, 0) / Math.max(1, counted.length));
}

function scale(sound: Stereo, gain: number): void {
  for (const side of sound) {
    for (let at = 0; at < side.length; at += 1) side[at] = (side[at] ?? 0) * gain;
  }
}

/** Takes out what lies below hearing (under 25 Hz), which would only use up room. */
function withoutRumble(sound: Stereo, sampleRate: number): void {
  const keep = Math.exp((-2 * Math.PI * 25) / sampleRate);
  for (const side of sound) {
    let before = 0;
    let out = 0;
    for (let at = 0; at < side.length; at += 1) {
      const now = side[at] ?? 0;
      out = keep * (out + now - before);
      before = now;
      side[at] = out;
    }
  }
}

/** Gains, one a cell, of a slow compressor that holds the parts of the mix together. */
function glueGains(sound: Stereo, sampleRate: number, threshold: number): Float32Array {
  const [left, right] = sound;
  const gains = new Float32Array(Math.ceil(left.length / CELL));
  const attack = 1 - Math.exp(-CELL / (0.012 * sampleRate));
  const release = 1 - Math.exp(-CELL / (0.16 * sampleRate));
  let level = 0;
  for (let cell = 0; cell < gains.length; cell += 1) {
    let power = 0;
    for (let at = cell * CELL; at < (cell + 1) * CELL; at += 1) {
      power += (left[at] ?? 0) ** 2 + (right[at] ?? 0) ** 2;
    }
    power /= CELL * 2;
    level += (power > level ? attack : release) * (power - level);
    const over = Math.sqrt(level) / threshold;
    gains[cell] = over > 1 ? over ** (1 / COMPRESSOR_RATIO - 1) : 1;
  }
  return gains;
}

/**
 * Gains of a look-ahead limiter: each cell's gain is the least any cell within reach asks for,
 * smoothed over the same reach, so the gain is already down when the peak comes.
 */
function limitGains(peaks: Float32Array): Float32Array {
  const wanted = peaks.map((peak) => (peak > CEILING ? CEILING / peak : 1));
  const least = new Float32Array(wanted.length);
  for (let cell = 0; cell < wanted.length; cell += 1) {
    let low = 1;
    for (let near = cell - AHEAD_CELLS - 1; near <= cell + AHEAD_CELLS + 1; near += 1) {
      low = Math.min(low, wanted[near] ?? 1);
    }
    least[cell] = low;
  }
  const gains = new Float32Array(wanted.length);
  const reach = AHEAD_CELLS;
  for (let cell = 0; cell < gains.length; cell += 1) {
    let sum = 0;
    for (let near = cell - reach; near <= cell + reach; near += 1) sum += least[near] ?? 1;
    gains[cell] = sum / (2 * reach + 1);
  }
  return gains;
}

/** Multiplies by gains given one a cell, sliding from each to the next. */
function applyGains(sound: Stereo, gains: Float32Array): void {
  for (const side of sound) {
    for (let at = 0; at < side.length; at += 1) {
      const cell = (at / CELL) | 0;
      const now = gains[cell] ?? 1;
      const next = gains[cell + 1] ?? now;
      side[at] = (side[at] ?? 0) * (now + ((next - now) * (at % CELL)) / CELL);
    }
  }
}

/**
 * Finishes a mix in place: rumble out, even loudness from song to song, a gentle compressor, a
 * look-ahead limiter at -1 dB. Yields the share done.
 */
export function* finishMix(sound: Stereo, sampleRate: number): Generator<number, void> {
  withoutRumble(sound, sampleRate);
  yield 0.2;
  const target = 10 ** (LOUDNESS_DB / 20);
  scale(sound, target / Math.max(1e-6, soundingLevel(sound, sampleRate)));
  yield 0.4;
  const threshold = target * 10 ** (COMPRESSOR_OVER_DB / 20);
  applyGains(sound, glueGains(sound, sampleRate, threshold));
  yield 0.6;
  scale(sound, target / Math.max(1e-6, soundingLevel(sound, sampleRate)));
  yield 0.7;
  applyGains(sound, limitGains(cellPeaks(sound)));
  yield 0.9;
  for (const side of sound) {
    for (let at = 0; at < side.length; at += 1) {
      side[at] = Math.max(-CEILING, Math.min(CEILING, side[at] ?? 0));
    }
  }
}
