import type { JudgeEvent, LogEntry } from '@madang/server/rhythm/judge';
import type { GameParts, Phase } from './game-parts.ts';
import { HeardClock } from './heard-clock.ts';
import { type KeyChange, listenForKeys } from './input.ts';
import { Round } from './round.ts';
import type { Offset } from './settings/offsets.ts';
import { Timeline } from './timeline.ts';
import { windDown, WIND_DOWN_MS } from './wind-down.ts';

/** Silence before the song, in ms: three counts. */
const COUNT_IN_MS = 3000;
/** The counts after a pause, in ms. */
const RESUME_COUNT_MS = 1800;
/** How far the song goes back after a pause, in ms, so that one hears where one is. */
const REWIND_MS = 1000;
/** The song may ring out this long after the last note, in ms. */
const RING_OUT_MS = 2500;
/** A stretch goes on this long behind its end, in ms: its last note may still be hit late. */
const STRETCH_AFTER_MS = 250;
/** Sound can't be asked for any sooner, in ms. */
const SOON_MS = 80;

/** One chart being played: ready, counting, playing, paused, failed or finished, and again. */
export class Game {
  readonly #parts: GameParts;
  readonly #clock: HeardClock;
  readonly #timeline: Timeline;
  readonly #endMs: number;
  readonly #unlisten: () => void;
  #round: Round;
  #phase: Phase = 'ready';
  #pausedAtMs = 0;
  /** Until this song time (ms) the picture stands still. */
  #stillUntilMs = -Infinity;
  /** Where the song (ms) and the page's clock (ms) stood when the gauge ran empty. */
  #failed = { songMs: 0, pageMs: 0 };
  /** Song time (ms) at which the running count-in ends, and how long it lasts (ms). */
  #countEndMs = 0;
  #countMs = COUNT_IN_MS;
  #taken = true;

  constructor(parts: GameParts) {
    const { pattern, audio, sources, stretch } = parts;
    this.#parts = parts;
    this.#clock = new HeardClock(audio.time, parts.nowMs);
    this.#timeline = new Timeline(parts.offset);
    this.#round = this.#newRound();
    const lastMs = Math.max(0, ...pattern.notes.map((note) => note.atMs + note.holdMs));
    const wholeMs = Math.max(lastMs + 500, Math.min(pattern.lengthMs, lastMs + RING_OUT_MS));
    this.#endMs = stretch === null ? wholeMs : stretch.toMs + STRETCH_AFTER_MS;
    const accepts = (event: Event) =>
      this.#phase !== 'paused' && !this.#isOver && sources.accepts(event);
    const acceptsPads = () => this.#runs && sources.acceptsPads();
    this.#unlisten = listenForKeys({ ...sources, accepts, acceptsPads }, parts.ring, (change) =>
      this.#onKey(change),
    );
    audio.onLost(() => this.pause());
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Song time at which the attempt is over, in ms. */
  get endMs(): number {
    return this.#endMs;
  }

  /** How full the gauge is, 0 to 1. */
  get gauge(): number {
    return this.#round.gauge;
  }

  /** Other offsets from now on. Only while nothing is being judged. */
  set offset(offset: Offset) {
    this.#timeline.offset = offset;
  }

  /** What this attempt has come to until the pause: errors of its hits, and its presses. */
  soFar(): { errorsMs: number[]; log: LogEntry[]; untilMs: number } {
    const { errorsMs, log } = this.#round;
    return { errorsMs, log, untilMs: this.#pausedAtMs };
  }

  /** Begins an attempt from the start, whatever was going on. */
  start(): void {
    const { listener, stretch, audio } = this.#parts;
    this.#round = this.#newRound();
    listener.onStart();
    this.#taken = true;
    this.#stillUntilMs = -Infinity;
    if (stretch === null) {
      this.#playFrom(0, 0, COUNT_IN_MS);
      return;
    }
    const { fromMs, leadMs, ticksMs } = stretch;
    const runUpMs = fromMs - leadMs;
    const zeroMs = this.#playFrom(fromMs, runUpMs, SOON_MS) - runUpMs;
    for (const tickMs of ticksMs) audio.tick(zeroMs + tickMs);
  }

  /** Stops where the song is. Does nothing unless a song is running. */
  pause(): void {
    if (!this.#runs) return;
    const songMs = this.#songMsAt(this.#parts.nowMs());
    // During the rewind the judge already stands further on.
    this.#pausedAtMs = Math.max(songMs, this.#round.deafUntilMs);
    this.#tell(this.#round.pause(this.#pausedAtMs), this.#pausedAtMs);
    this.#parts.audio.stop();
    this.#become('paused');
  }

  /** Goes on a second before the pause, after a short count. */
  resume(): void {
    if (this.#phase !== 'paused') return;
    const fromMs = this.#parts.stretch?.fromMs ?? 0;
    if (this.#pausedAtMs <= fromMs) return this.start();
    this.#taken = false;
    const songMs = Math.max(fromMs, this.#pausedAtMs - REWIND_MS);
    // The picture stands still until the count is over.
    this.#stillUntilMs = songMs;
    this.#playFrom(songMs, songMs, RESUME_COUNT_MS);
  }

  /**
   * Moves the game on to a frame at `frameMs` of the page's clock.
   * Answers the song time (ms) that the picture should show.
   */
  frame(frameMs: number): number {
    if (this.#phase === 'ready') return (this.#parts.stretch?.fromMs ?? 0) - COUNT_IN_MS;
    if (this.#phase === 'paused') return this.#pausedAtMs;
    if (this.#phase === 'finished') return this.#endMs;
    if (this.#phase === 'failed') {
      const { songMs, pageMs } = this.#failed;
      return this.#timeline.pictureMs(songMs) + windDown(frameMs - pageMs);
    }
    this.#clock.sample();
    const songMs = this.#songMsAt(frameMs);
    if (this.#phase === 'counting' && songMs >= this.#countEndMs) this.#become('playing');
    if (!this.#taken && songMs >= this.#round.deafUntilMs) {
      this.#taken = true;
      this.#tell(this.#round.takeUp(this.#parts.ring.held()), songMs);
    }
    this.#tell(this.#round.advance(songMs), songMs);
    if (this.#round.failedAtMs !== null) this.#fail(songMs, frameMs);
    else if (songMs >= this.#endMs) this.#finish();
    return Math.max(this.#stillUntilMs, this.#timeline.pictureMs(songMs));
  }

  /** Which number of the count-in is on: 3, 2, 1, or 0 when none is. */
  countAt(frameMs: number): number {
    if (this.#phase !== 'counting') return 0;
    const leftMs = this.#countEndMs - this.#songMsAt(frameMs);
    return Math.min(3, Math.max(0, Math.ceil((leftMs * 3) / this.#countMs)));
  }

  /** Whether the picture moves at a frame: then there has to be another one after it. */
  movesAt(frameMs: number): boolean {
    if (this.#phase === 'failed') return frameMs < this.#failed.pageMs + WIND_DOWN_MS;
    return this.#runs;
  }

  /** Lets go of the keyboard, the surface and the sound. */
  close(): void {
    this.#unlisten();
    this.#parts.audio.close();
  }

  get #runs(): boolean {
    return this.#phase === 'playing' || this.#phase === 'counting';
  }

  get #isOver(): boolean {
    return this.#phase === 'failed' || this.#phase === 'finished';
  }

  #newRound(): Round {
    const { pattern, mode, noFail, stretch } = this.#parts;
    return new Round(pattern, mode, { noFail, fromMs: stretch?.fromMs ?? 0 });
  }

  /**
   * Plays from `songMs`, which sounds in `leadMs`; the count is over at `countEndMs` of the song.
   * Answers the moment on the audio clock (ms) at which `songMs` is rendered.
   */
  #playFrom(countEndMs: number, songMs: number, leadMs: number): number {
    this.#countEndMs = countEndMs;
    this.#countMs = countEndMs - songMs + leadMs;
    this.#clock.reset();
    const atMs = this.#parts.audio.play(songMs, leadMs);
    this.#timeline.anchor(atMs, songMs);
    this.#become('counting');
    return atMs;
  }

  #onKey(change: KeyChange): void {
    const { key, down, timeStampMs } = change;
    this.#parts.listener.onKey(change);
    if (!this.#runs) return;
    const songMs = this.#songMsAt(timeStampMs);
    if (down === 1 && this.#phase === 'playing') this.#parts.audio.hit();
    this.#tell(this.#round.key(songMs, key, down), songMs);
  }

  #tell(events: readonly JudgeEvent[], songMs: number): void {
    if (events.length > 0) this.#parts.listener.onJudged(events, songMs);
  }

  #fail(songMs: number, pageMs: number): void {
    this.#failed = { songMs, pageMs };
    const judged = this.#round.finish(songMs);
    this.#parts.audio.windDown(WIND_DOWN_MS);
    this.#become('failed');
    this.#parts.listener.onFinish(judged, this.#round.log);
  }

  #finish(): void {
    const { audio, listener, stretch } = this.#parts;
    const judged = this.#round.finish(this.#endMs);
    const { log } = this.#round;
    if (stretch?.loop === true) {
      listener.onPass(judged, log);
      return this.start();
    }
    audio.stop();
    this.#become('finished');
    listener.onFinish(judged, log);
  }

  #become(phase: Phase): void {
    if (this.#phase === phase) return;
    this.#phase = phase;
    this.#parts.listener.onPhase(phase);
  }

  #songMsAt(performanceMs: number): number {
    return this.#timeline.songMsAt(this.#clock.heardMsAt(performanceMs));
  }
}
