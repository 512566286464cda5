/** What the clock reads of an `AudioContext`: small, so that a test can turn it by hand. */
export interface AudioTime {
  /** Seconds rendered so far; runs ahead of what is heard by the output latency. */
  readonly currentTime: number;
  readonly baseLatency: number;
  /** Seconds between rendering and the ear. Missing or 0 in some browsers. */
  readonly outputLatency?: number;
  getOutputTimestamp?(): { contextTime?: number; performanceTime?: number };
}

/** A jump this large is a new output device or an underrun, not jitter. */
const JUMP_MS = 40;
/** How many samples in a row must agree on a jump before it is believed. */
const JUMP_SAMPLES = 5;
/** Weight of one sample once settled: at 60 samples a second the jitter of a second is averaged. */
const SETTLED_WEIGHT = 0.03;
/** An output timestamp further than this from now is one of the known browser bugs. */
const PLAUSIBLE_MS = 1000;

/**
 * Tells which moment of the audio a person was hearing at a moment of the page.
 *
 * Events carry `timeStamp` on the page's clock (`performance.now()`), music lives on the sound
 * card's clock, and the two drift apart. The offset between them is sampled once a frame and
 * smoothed, so a key is timed by when it was pressed and not by when the page got round to it.
 */
export class HeardClock {
  readonly #audio: AudioTime;
  readonly #nowMs: () => number;
  #offsetMs = 0;
  #samples = 0;
  #jumps = 0;

  /** `nowMs` is the page's clock, on the same time base as `event.timeStamp`. */
  constructor(audio: AudioTime, nowMs: () => number) {
    this.#audio = audio;
    this.#nowMs = nowMs;
  }

  /** Takes one sample of the offset. Call once a frame while the audio runs. */
  sample(): void {
    const rawMs = this.#rawOffsetMs();
    this.#samples += 1;
    if (this.#samples === 1) {
      this.#offsetMs = rawMs;
      return;
    }
    const driftMs = rawMs - this.#offsetMs;
    this.#jumps = Math.abs(driftMs) > JUMP_MS ? this.#jumps + 1 : 0;
    if (this.#jumps >= JUMP_SAMPLES) {
      this.reset();
      this.sample();
      return;
    }
    if (this.#jumps === 0) this.#offsetMs += driftMs * Math.max(SETTLED_WEIGHT, 1 / this.#samples);
  }

  /** Forgets what was learnt: after the audio was suspended the old offset is wrong. */
  reset(): void {
    this.#samples = 0;
    this.#jumps = 0;
  }

  /** Audio time in ms that is heard at a moment of the page's clock (ms). */
  heardMsAt(performanceMs: number): number {
    if (this.#samples === 0) this.sample();
    return performanceMs + this.#offsetMs;
  }

  #rawOffsetMs(): number {
    const nowMs = this.#nowMs();
    const stamp = this.#audio.getOutputTimestamp?.();
    const contextTime = stamp?.contextTime ?? 0;
    const performanceTime = stamp?.performanceTime ?? 0;
    // Some browsers answer 0 before the device runs, or seconds where ms are promised.
    if (contextTime > 0 && Math.abs(performanceTime - nowMs) < PLAUSIBLE_MS) {
      return contextTime * 1000 - performanceTime;
    }
    const latency = this.#audio.outputLatency || this.#audio.baseLatency || 0;
    return (this.#audio.currentTime - latency) * 1000 - nowMs;
  }
}
