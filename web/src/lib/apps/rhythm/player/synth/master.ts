import type { Stereo } from './tone.ts';

/** How loud a song is in the end: RMS of its sounding parts, in dB below full scale. */
const LOUDNESS_DB = -15;
/** No sample is louder than this, so that lossy playback chains keep some room: -1 dB. */
const CEILING = 0.891;
/** Parts this far below the loudest do not count when loudness is measured, in dB. */
const GATE_DB = 26;
/** Frames between two breaths of the page: a few milliseconds of work. */
const BLOCK = 1 << 17;
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

function* blocksOf(frames: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < frames; from += BLOCK) yield [from, Math.min(frames, from + BLOCK)];
}

/** A filter that takes out what lies below hearing (under 25 Hz) and would only use up room. */
class RumbleFilter {
  #keep: number;
  #before = 0;
  #out = 0;

  constructor(sampleRate: number) {
    this.#keep = Math.exp((-2 * Math.PI * 25) / sampleRate);
  }

  filter(side: Float32Array, from: number, to: number): void {
    const keep = this.#keep;
    let before = this.#before;
    let out = this.#out;
    for (let at = from; at < to; at += 1) {
      const now = side[at] ?? 0;
      out = keep * (out + now - before);
      before = now;
      side[at] = out;
    }
    this.#before = before;
    this.#out = out;
  }
}

function* takeOutRumble(sound: Stereo, sampleRate: number): Generator<undefined, void> {
  for (const side of sound) {
    const rumble = new RumbleFilter(sampleRate);
    for (const [from, to] of blocksOf(side.length)) {
      rumble.filter(side, from, to);
      yield;
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

/** What a stretch is multiplied by: gains, one a cell, and one for all; nothing gets over `top`. */
interface Levels {
  gains: Float32Array;
  all: number;
  top: number;
}

function levelBlock(
  side: Float32Array,
  { gains, all, top }: Levels,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += 1) {
    const cell = (at / CELL) | 0;
    const now = gains[cell] ?? 1;
    const next = gains[cell + 1] ?? now;
    // From each cell's gain to the next in a straight line.
    const gain = now + ((next - now) * (at % CELL)) / CELL;
    side[at] = Math.max(-top, Math.min(top, (side[at] ?? 0) * gain * all));
  }
}

function* applyLevels(sound: Stereo, levels: Levels): Generator<undefined, void> {
  for (const side of sound) {
    for (const [from, to] of blocksOf(side.length)) {
      levelBlock(side, levels, from, to);
      yield;
    }
  }
}

/**
 * Finishes a mix in place: rumble out, even loudness from song to song, a gentle compressor, a
 * look-ahead limiter at -1 dB. Yields now and then, so that the caller may let the page breathe.
 */
export function* finishMix(sound: Stereo, sampleRate: number): Generator<undefined, void> {
  yield* takeOutRumble(sound, sampleRate);
  const target = 10 ** (LOUDNESS_DB / 20);
  const raw = Math.max(1e-6, soundingLevel(sound, sampleRate));
  yield;
  const glue = glueGains(sound, sampleRate, raw * 10 ** (COMPRESSOR_OVER_DB / 20));
  yield* applyLevels(sound, { gains: glue, all: target / raw, top: Number.POSITIVE_INFINITY });
  const held = Math.max(1e-6, soundingLevel(sound, sampleRate));
  yield;
  const peaks = cellPeaks(sound).map((peak) => (peak * target) / held);
  yield;
  yield* applyLevels(sound, { gains: limitGains(peaks), all: target / held, top: CEILING });
}
