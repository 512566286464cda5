import { audioContext, wakeAudio } from '../player/audio-context.ts';
import type { PreparedSounds } from '../player/prepare.ts';
import type { Offset } from '../player/settings/offsets.ts';
import type { PlaySettings } from '../player/settings/settings.ts';
import type { StageWords } from '../player/stage/sprite-sheet.ts';
import { Stage, type StageLook } from '../player/stage/stage.ts';
import { WakeLock } from '../player/wake-lock.ts';
import { LoggedKeys } from './logged-keys.ts';
import { ReplayAudio } from './replay-audio.ts';
import type { Retold } from './replays-api.ts';
import { type Span, spanOf } from './span.ts';
import { type Moment, momentsUntil } from './story.ts';
import { Transport } from './transport.ts';

/** A picture handed over now is seen about one frame later, in ms. */
const FRAME_LEAD_MS = 16;
/** Presses are ordered this far ahead, in ms, so that they sound on time between two frames. */
const ORDER_AHEAD_MS = 150;
/** So many frames are drawn after a jump, until the numbers on the stage have come to rest. */
const SETTLE_FRAMES = 64;
/** While it runs, the bar moves in steps of so many ms. */
const BAR_STEP_MS = 100;

/** What a viewer is set up with. */
export interface ViewerParts {
  room: HTMLElement;
  sky: HTMLCanvasElement;
  scene: HTMLCanvasElement;
  retold: Retold;
  sounds: PreparedSounds;
  /** That of playing. */
  bpm: number;
  words: StageWords;
  settings: PlaySettings;
  offset: Offset;
  look: StageLook;
}

/** A play that is watched: the same stage and the same judge, fed by what was pressed. */
export class Viewer {
  readonly span: Span;
  runs = $state(false);
  /** Song time (ms) where it stands. */
  atMs = $state(0);
  rate = $state(1);
  /** What the judge said last, and how the play stands; null before the first word. */
  moment = $state.raw<Moment | null>(null);
  /** The last word about the head of a note. */
  head = $state.raw<Moment | null>(null);
  down = $state.raw<readonly boolean[]>([]);
  presses = $state.raw<readonly number[]>([]);
  readonly #parts: ViewerParts;
  readonly #stage: Stage;
  readonly #audio: ReplayAudio;
  readonly #transport: Transport;
  readonly #keys: LoggedKeys;
  readonly #wakeLock = new WakeLock();
  /** When keys went down, and which of these is to be ordered next. */
  readonly #downMs: number[];
  #ordered = 0;
  /** When heads of notes were judged, each time once. */
  readonly #headMs: number[];
  /** How many moments the stage has been told. */
  #told = 0;
  #frame = 0;
  #framesLeft = 0;
  readonly #undo: () => void;

  constructor(parts: ViewerParts) {
    const { retold, sounds, settings, offset } = parts;
    const { pattern, story, replay } = retold;
    this.#parts = parts;
    this.span = spanOf(pattern, story.judged.failedAtMs);
    this.atMs = this.span.fromMs;
    const { music, hits, hitSet } = settings;
    this.#audio = new ReplayAudio(audioContext(), sounds.music, {
      music,
      hits,
      hit: sounds.hits[hitSet],
    });
    this.#transport = new Transport(
      this.#audio,
      () => performance.now(),
      offset.audioMs,
      this.span.fromMs,
    );
    this.#keys = new LoggedKeys(replay.log, pattern.keyCount);
    this.#downMs = replay.log.filter(([, , isDown]) => isDown === 1).map(([atMs]) => atMs);
    const heads = story.moments.filter(({ event }) => event.part === 'head');
    this.#headMs = [...new Set(heads.map(({ event }) => event.atMs))];
    this.#stage = new Stage({ ...parts, pattern, mode: retold.mode, ...this.span });
    this.#showKeys();
    const resized = new ResizeObserver(() => {
      this.#stage.resize();
      this.#settle();
    });
    resized.observe(parts.room);
    this.#undo = () => resized.disconnect();
  }

  get hasEnded(): boolean {
    return this.atMs >= this.span.endMs;
  }

  /** Goes on; from the start where it had come to the end. Call it from a press or a tap. */
  async play(): Promise<void> {
    if (this.runs || !(await wakeAudio())) return;
    if (this.hasEnded) this.seek(this.span.fromMs);
    this.#transport.play();
    this.#order(this.#transport.at(performance.now()));
    this.runs = true;
    this.#wakeLock.keep(true);
    this.#turn();
  }

  pause(): void {
    if (!this.runs) return;
    this.#transport.pause(performance.now());
    this.#rest();
  }

  /** Goes to a moment (ms), and on from there if it runs. */
  seek(songMs: number): void {
    const { fromMs, endMs } = this.span;
    const toMs = Math.max(fromMs, Math.min(endMs, songMs));
    this.#transport.seek(toMs);
    this.#order(toMs);
    this.#show(toMs);
    this.#settle();
  }

  /** Goes to the note after (1) or before (-1) the one that is shown, and stands there. */
  step(direction: 1 | -1): void {
    this.pause();
    const times = this.#headMs;
    const shown = times.findLastIndex((atMs) => atMs <= this.atMs);
    const next = times[shown + direction];
    if (next !== undefined) this.seek(next);
    else this.seek(direction === 1 ? this.span.endMs : this.span.fromMs);
  }

  /** Plays at another rate: 0.5 takes twice as long. */
  turnTo(rate: number): void {
    this.rate = rate;
    this.#transport.turn(rate, performance.now());
    this.#order(this.#transport.at(performance.now()));
  }

  /** Takes everything down. */
  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#undo();
    this.#audio.close();
    this.#wakeLock.keep(false);
  }

  #rest(): void {
    this.runs = false;
    this.#wakeLock.keep(false);
    this.#show(this.#transport.at(performance.now()));
    this.#settle();
  }

  /** Draws until the numbers on the stage have come to rest. */
  #settle(): void {
    this.#framesLeft = SETTLE_FRAMES;
    this.#turn();
  }

  #turn(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#onFrame);
  }

  #onFrame = (frameMs: number): void => {
    const songMs = Math.min(this.span.endMs, this.#transport.at(frameMs));
    if (this.runs && songMs >= this.span.endMs) {
      this.#transport.pause(frameMs);
      this.#transport.seek(this.span.endMs);
      this.#rest();
    } else if (this.runs) {
      this.#tell(songMs);
      this.#orderUntil(songMs + ORDER_AHEAD_MS * this.rate);
      if (Math.abs(songMs - this.atMs) >= BAR_STEP_MS) this.atMs = songMs;
    }
    const leadMs = this.runs ? (FRAME_LEAD_MS + this.#parts.offset.visualMs) * this.rate : 0;
    const gauge = this.#parts.retold.noFail ? null : (this.moment?.event.gauge ?? 1);
    this.#stage.draw(songMs + leadMs, 0, gauge);
    this.#framesLeft -= 1;
    if (this.runs || this.#framesLeft > 0) this.#turn();
  };

  #show(songMs: number): void {
    this.atMs = songMs;
    this.#tell(songMs);
  }

  /** Lets stage and page know how the play stands at a moment, later or earlier than they know it. */
  #tell(songMs: number): void {
    const { moments } = this.#parts.retold.story;
    const until = momentsUntil(moments, songMs);
    if (until < this.#told) {
      this.#stage.reset();
      this.#told = 0;
      this.head = null;
    }
    for (const moment of moments.slice(this.#told, until)) {
      this.#stage.judged([moment.event], moment.event.atMs);
      if (moment.event.part === 'head') this.head = moment;
    }
    this.#told = until;
    this.moment = moments[until - 1] ?? null;
    if (this.#keys.moveTo(songMs)) this.#showKeys();
  }

  #showKeys(): void {
    this.down = [...this.#keys.down];
    this.presses = [...this.#keys.presses];
  }

  /** From a moment on presses are ordered anew: what was ordered before is not heard any more. */
  #order(songMs: number): void {
    const next = this.#downMs.findIndex((atMs) => atMs >= songMs);
    this.#ordered = next === -1 ? this.#downMs.length : next;
  }

  #orderUntil(songMs: number): void {
    let atMs = this.#downMs[this.#ordered];
    while (atMs !== undefined && atMs <= songMs) {
      this.#transport.press(atMs);
      this.#ordered += 1;
      atMs = this.#downMs[this.#ordered];
    }
  }
}
