/** The lowest and the highest sample of each run of frames: how a sound looks from afar. */
export interface PeakLevel {
  framesEach: number;
  lows: Float32Array;
  highs: Float32Array;
}

/** A sound as it looks, from near to far. */
export interface Peaks {
  sampleRate: number;
  /** Each some times coarser than the one before it. */
  levels: PeakLevel[];
}

/** Frames of a run on the finest level: 6 ms at 44.1 kHz. */
const FRAMES_FINEST = 256;
/** How much coarser each level is. */
const COARSER = 4;
const LEVELS = 5;
/** Runs worked out between two breaths: a few hundred microseconds of work. */
const RUNS_A_BREATH = 512;

/**
 * Works out the peaks of a sound, all channels together, in small steps; yields the share done, 0 to 1,
 * so that the caller can let the page breathe.
 */
export function* makePeaks(
  channels: readonly Float32Array[],
  sampleRate: number,
): Generator<number, Peaks> {
  const frames = channels[0]?.length ?? 0;
  const runs = Math.ceil(frames / FRAMES_FINEST);
  const finest = emptyLevel(FRAMES_FINEST, runs);
  for (let run = 0; run < runs; run += 1) {
    for (const channel of channels) takeRun(finest, run, channel);
    if (run % RUNS_A_BREATH === RUNS_A_BREATH - 1) yield run / runs;
  }
  const levels = [finest];
  for (let level = finest; levels.length < LEVELS; levels.push(level)) level = coarser(level);
  return { sampleRate, levels };
}

/** The finest level of which a pixel needs no more than some runs. */
export function levelFor({ levels, sampleRate }: Peaks, msPerPx: number): PeakLevel | undefined {
  const framesPerPx = (msPerPx * sampleRate) / 1000;
  return levels.findLast(({ framesEach }) => framesEach <= framesPerPx) ?? levels[0];
}

/** The lowest and the highest sample from one moment to another (ms), 0 where there is no sound. */
export function peakWithin(
  level: PeakLevel,
  sampleRate: number,
  fromMs: number,
  toMs: number,
): [low: number, high: number] {
  const perMs = sampleRate / 1000 / level.framesEach;
  const from = Math.max(0, Math.floor(fromMs * perMs));
  const to = Math.min(level.highs.length, Math.max(from + 1, Math.floor(toMs * perMs)));
  if (toMs <= 0) return [0, 0];
  let [low, high] = [0, 0];
  for (let run = from; run < to; run += 1) {
    low = Math.min(low, level.lows[run] ?? 0);
    high = Math.max(high, level.highs[run] ?? 0);
  }
  return [low, high];
}

function emptyLevel(framesEach: number, runs: number): PeakLevel {
  return { framesEach, lows: new Float32Array(runs), highs: new Float32Array(runs) };
}

function takeRun(level: PeakLevel, run: number, channel: Float32Array): void {
  const from = run * level.framesEach;
  const to = Math.min(channel.length, from + level.framesEach);
  let low = level.lows[run] ?? 0;
  let high = level.highs[run] ?? 0;
  for (let frame = from; frame < to; frame += 1) {
    const sample = channel[frame] ?? 0;
    if (sample < low) low = sample;
    else if (sample > high) high = sample;
  }
  level.lows[run] = low;
  level.highs[run] = high;
}

function coarser({ framesEach, lows, highs }: PeakLevel): PeakLevel {
  const level = emptyLevel(framesEach * COARSER, Math.ceil(lows.length / COARSER));
  for (let run = 0; run < lows.length; run += 1) {
    const into = Math.floor(run / COARSER);
    level.lows[into] = Math.min(level.lows[into] ?? 0, lows[run] ?? 0);
    level.highs[into] = Math.max(level.highs[into] ?? 0, highs[run] ?? 0);
  }
  return level;
}
