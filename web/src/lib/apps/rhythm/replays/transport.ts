import { type AudioTime, HeardClock } from '../player/heard-clock.ts';

/** What is heard while a replay runs. */
export interface TransportAudio {
  readonly time: AudioTime;
  /**
   * Plays the song from `songMs` at `rate`; answers the moment on the audio clock (ms) at which that
   * is rendered.
   */
  play(songMs: number, rate: number): number;
  /** A press at a moment of the audio clock, in ms. */
  press(atMs: number): void;
  stop(): void;
}

/** Where a run began: song time (ms) and the moment of the audio clock (ms) at which it sounded. */
interface Run {
  fromMs: number;
  startMs: number;
}

/** A replay's place in the song: runs at any rate by the sound that is heard, stands, and jumps. */
export class Transport {
  readonly #audio: TransportAudio;
  readonly #clock: HeardClock;
  readonly #lateMs: number;
  #rate = 1;
  #restMs: number;
  #run: Run | null = null;

  /**
   * @param lateMs how much later than the device says the person hears
   * @param fromMs song time at which it stands first
   */
  constructor(audio: TransportAudio, nowMs: () => number, lateMs: number, fromMs: number) {
    this.#audio = audio;
    this.#clock = new HeardClock(audio.time, nowMs);
    this.#lateMs = lateMs;
    this.#restMs = fromMs;
  }

  get runs(): boolean {
    return this.#run !== null;
  }

  get rate(): number {
    return this.#rate;
  }

  /** Goes on from where it stands. */
  play(): void {
    this.#clock.reset();
    this.#run = { fromMs: this.#restMs, startMs: this.#audio.play(this.#restMs, this.#rate) };
  }

  /** Stops at a frame, where it is heard to be. */
  pause(frameMs: number): void {
    this.#restMs = this.at(frameMs);
    this.#run = null;
    this.#audio.stop();
  }

  /** Goes to another place, and on from there if it ran. */
  seek(songMs: number): void {
    this.#restMs = songMs;
    if (this.#run !== null) this.play();
  }

  /** Goes on at another rate. */
  turn(rate: number, frameMs: number): void {
    const songMs = this.at(frameMs);
    this.#rate = rate;
    this.seek(songMs);
  }

  /** Song time (ms) that is heard at a frame; before the sound has begun, where it begins. */
  at(frameMs: number): number {
    if (this.#run === null) return this.#restMs;
    this.#clock.sample();
    const heardMs = this.#clock.heardMsAt(frameMs) - this.#lateMs;
    const { fromMs, startMs } = this.#run;
    return fromMs + Math.max(0, heardMs - startMs) * this.#rate;
  }

  /** Lets a press sound when its song time (ms) is heard. Only while it runs. */
  press(songMs: number): void {
    if (this.#run === null) return;
    const { fromMs, startMs } = this.#run;
    this.#audio.press(startMs + (songMs - fromMs) / this.#rate);
  }
}
