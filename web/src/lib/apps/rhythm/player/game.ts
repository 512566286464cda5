import type { ChartPattern, Mode } from '@madang/server/rhythm/chart';
import type { Judged, JudgeEvent, LogEntry } from '@madang/server/rhythm/judge';
import { HeardClock } from './heard-clock.ts';
import { type InputSources, type KeyChange, listenForKeys } from './input.ts';
import { KeyRing } from './keys.ts';
import { Round } from './round.ts';
import type { SongAudio } from './song-audio.ts';
import { Timeline } from './timeline.ts';

/** `counting` is the 3-2-1 before the song and after a pause. */
export type Phase = 'ready' | 'counting' | 'playing' | 'paused' | 'finished';

/** Silence before the song, in ms: three counts. */
const COUNT_IN_MS = 3000;
/** The counts after a pause, in ms. */
const RESUME_COUNT_MS = 1800;
/** How far the song goes back after a pause, in ms, so that one hears where one is. */
const REWIND_MS = 1000;
/** A picture handed over now is seen about one frame later. */
const FRAME_LEAD_MS = 16;
/** The song may ring out this long after the last note, in ms. */
const RING_OUT_MS = 2500;

/** What the page and the picture hear of the game. */
export interface GameListener {
  onPhase(phase: Phase): void;
  onJudged(events: readonly JudgeEvent[], songMs: number): void;
  onKey(change: KeyChange): void;
  /** A new attempt begins: forget the old one. */
  onStart(): void;
  onFinish(judged: Judged, log: LogEntry[]): void;
}

/** What a game is made of. `nowMs` is the page's clock (`performance.now`). */
export interface GameParts {
  pattern: ChartPattern;
  mode: Mode;
  audio: SongAudio;
  sources: InputSources;
  offsetMs: number;
  nowMs: () => number;
  listener: GameListener;
}

/** One chart being played: ready, counting, playing, paused, finished, and again. */
export class Game {
  readonly #parts: GameParts;
  readonly #clock: HeardClock;
  readonly #timeline: Timeline;
  readonly #endMs: number;
  readonly #unlisten: () => void;
  readonly ring: KeyRing;
  #round: Round;
  #phase: Phase = 'ready';
  #pausedAtMs = 0;
  /** Song time (ms) at which the running count-in ends, and how long it lasts (ms). */
  #countEndMs = 0;
  #countMs = COUNT_IN_MS;
  #taken = true;

  constructor(parts: GameParts) {
    this.#parts = parts;
    this.#clock = new HeardClock(parts.audio.time, parts.nowMs);
    this.#timeline = new Timeline(parts.offsetMs);
    this.ring = new KeyRing(parts.pattern.keyCount);
    this.#round = new Round(parts.pattern, parts.mode);
    const lastMs = Math.max(0, ...parts.pattern.notes.map((note) => note.atMs + note.holdMs));
    this.#endMs = Math.max(lastMs + 500, Math.min(parts.pattern.lengthMs, lastMs + RING_OUT_MS));
    const accepts = (event: Event) =>
      this.#phase !== 'paused' && this.#phase !== 'finished' && parts.sources.accepts(event);
    this.#unlisten = listenForKeys({ ...parts.sources, accepts }, this.ring, (change) =>
      this.#onKey(change),
    );
    parts.audio.onLost(() => this.pause());
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Song time at which the attempt is over, in ms. */
  get endMs(): number {
    return this.#endMs;
  }

  /** Begins an attempt from the start, whatever was going on. */
  start(): void {
    this.#round = new Round(this.#parts.pattern, this.#parts.mode);
    this.#parts.listener.onStart();
    this.#taken = true;
    this.#playFrom(0, COUNT_IN_MS);
  }

  /** Stops where the song is. Does nothing unless a song is running. */
  pause(): void {
    if (this.#phase !== 'playing' && this.#phase !== 'counting') return;
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
    if (this.#pausedAtMs <= 0) return this.start();
    this.#taken = false;
    this.#playFrom(Math.max(0, this.#pausedAtMs - REWIND_MS), RESUME_COUNT_MS);
  }

  /**
   * Moves the game on to a frame at `frameMs` of the page's clock.
   * Answers the song time (ms) that the picture should show.
   */
  frame(frameMs: number): number {
    if (this.#phase === 'ready') return -COUNT_IN_MS;
    if (this.#phase === 'paused') return this.#pausedAtMs;
    if (this.#phase === 'finished') return this.#endMs;
    this.#clock.sample();
    const songMs = this.#songMsAt(frameMs);
    if (this.#phase === 'counting' && songMs >= this.#countEndMs) this.#become('playing');
    if (!this.#taken && songMs >= this.#round.deafUntilMs) {
      this.#taken = true;
      this.#tell(this.#round.takeUp(this.ring.held()), songMs);
    }
    this.#tell(this.#round.advance(songMs), songMs);
    if (songMs >= this.#endMs) {
      this.#finish();
      return this.#endMs;
    }
    // After a pause the picture stands still until the count is over.
    const stillMs = this.#countEndMs > 0 ? this.#countEndMs : -Infinity;
    return Math.max(stillMs, songMs + FRAME_LEAD_MS);
  }

  /** Which number of the count-in is on: 3, 2, 1, or 0 when none is. */
  countAt(frameMs: number): number {
    if (this.#phase !== 'counting') return 0;
    const leftMs = this.#countEndMs - this.#songMsAt(frameMs);
    return Math.min(3, Math.max(0, Math.ceil((leftMs * 3) / this.#countMs)));
  }

  /** Lets go of the keyboard, the surface and the sound. */
  close(): void {
    this.#unlisten();
    this.#parts.audio.close();
  }

  #playFrom(songMs: number, leadMs: number): void {
    this.#countEndMs = songMs;
    this.#countMs = leadMs;
    this.#clock.reset();
    this.#timeline.anchor(this.#parts.audio.play(songMs, leadMs), songMs);
    this.#become('counting');
  }

  #onKey(change: KeyChange): void {
    const { key, down, timeStampMs } = change;
    this.#parts.listener.onKey(change);
    if (this.#phase !== 'playing' && this.#phase !== 'counting') return;
    const songMs = this.#songMsAt(timeStampMs);
    if (down === 1 && this.#phase === 'playing') this.#parts.audio.hit();
    this.#tell(this.#round.key(songMs, key, down), songMs);
  }

  #tell(events: readonly JudgeEvent[], songMs: number): void {
    if (events.length > 0) this.#parts.listener.onJudged(events, songMs);
  }

  #finish(): void {
    const judged = this.#round.finish(this.#endMs);
    this.#parts.audio.stop();
    this.#become('finished');
    this.#parts.listener.onFinish(judged, this.#round.log);
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
