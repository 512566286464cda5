import { HeardClock } from '../heard-clock.ts';
import { BEAT_MS } from './taps.ts';

/** The first beat sounds after this, in ms: time to lift a finger. */
const LEAD_MS = 900;
/** Beats are handed to the sound card this long before they sound, in ms. */
const AHEAD_MS = 1500;
const LOOK_MS = 250;

/** Beats that are heard, and when each moment of the page is among them. */
export class Metronome {
  readonly #context: AudioContext;
  readonly #tick: AudioBuffer;
  readonly #gain: GainNode;
  readonly #clock: HeardClock;
  readonly #sounding = new Set<AudioBufferSourceNode>();
  #timer: ReturnType<typeof setInterval> | null = null;
  /** On the audio clock, in ms. */
  #firstMs = 0;
  #next = 0;

  /** `context` must be running; `volume` 0 to 1. */
  constructor(context: AudioContext, tick: AudioBuffer, volume: number) {
    this.#context = context;
    this.#tick = tick;
    this.#gain = context.createGain();
    this.#gain.gain.value = volume;
    this.#gain.connect(context.destination);
    this.#clock = new HeardClock(context, () => performance.now());
  }

  /** Begins to beat. */
  start(): void {
    this.stop();
    this.#clock.reset();
    this.#firstMs = this.#context.currentTime * 1000 + LEAD_MS;
    this.#next = 0;
    this.#timer = setInterval(this.#schedule, LOOK_MS);
    this.#schedule();
  }

  /** Silence, at once. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    for (const source of this.#sounding) source.stop();
    this.#sounding.clear();
  }

  /** Silence for good. */
  close(): void {
    this.stop();
    this.#gain.disconnect();
  }

  /** Compares the clocks. Call it once a frame. */
  sample(): void {
    this.#clock.sample();
  }

  /** Ms since the first beat of what is heard at a moment of the page's clock (ms). */
  sinceFirstMs(pageMs: number): number {
    return this.#clock.heardMsAt(pageMs) - this.#firstMs;
  }

  #schedule = (): void => {
    const untilMs = this.#context.currentTime * 1000 + AHEAD_MS;
    for (; this.#firstMs + this.#next * BEAT_MS < untilMs; this.#next += 1) {
      const source = this.#context.createBufferSource();
      source.buffer = this.#tick;
      source.connect(this.#gain);
      source.onended = () => this.#sounding.delete(source);
      this.#sounding.add(source);
      source.start((this.#firstMs + this.#next * BEAT_MS) / 1000);
    }
  };
}
