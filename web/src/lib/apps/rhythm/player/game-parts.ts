import type { ChartPattern, Mode } from '@madang/server/rhythm/chart';
import type { Judged, JudgeEvent, LogEntry } from '@madang/server/rhythm/judge';
import type { InputSources, KeyChange } from './input.ts';
import type { KeyRing } from './keys.ts';
import type { Offset } from './settings/offsets.ts';
import type { SongAudio } from './song-audio.ts';

/**
 * `counting` is the 3-2-1 before the song and after a pause; `failed` is where the gauge ran empty, a
 * play that is over as `finished` is.
 */
export type Phase = 'ready' | 'counting' | 'playing' | 'paused' | 'failed' | 'finished';

/** A part of the song that is practised again and again. */
export interface Stretch {
  fromMs: number;
  toMs: number;
  /** The music runs up to it for this long, in ms, with a tick at each of the moments. */
  leadMs: number;
  ticksMs: readonly number[];
  loop: boolean;
}

/** What the page and the picture hear of the game. */
export interface GameListener {
  onPhase(phase: Phase): void;
  onJudged(events: readonly JudgeEvent[], songMs: number): void;
  onKey(change: KeyChange): void;
  /** A new attempt begins: forget the old one. */
  onStart(): void;
  /** The attempt is over: to its end, or because the gauge ran empty. */
  onFinish(judged: Judged, log: LogEntry[]): void;
  /** A stretch was played once more and begins again. */
  onPass(judged: Judged, log: LogEntry[]): void;
}

/** What a game is made of. `nowMs` is the page's clock (`performance.now`). */
export interface GameParts {
  /** The chart as it is played: modified, and of a stretch only its notes. */
  pattern: ChartPattern;
  mode: Mode;
  /** An empty gauge ends nothing. */
  noFail: boolean;
  audio: SongAudio;
  sources: InputSources;
  ring: KeyRing;
  offset: Offset;
  /** Null plays the whole song. */
  stretch: Stretch | null;
  nowMs: () => number;
  listener: GameListener;
}
