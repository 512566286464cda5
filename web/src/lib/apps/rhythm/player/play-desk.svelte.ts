import type { Judged, LogEntry } from '@madang/server/rhythm/judge';
import type { Mode } from '../shapes.ts';
import { audioContext, wakeAudio } from './audio-context.ts';
import { Game, type Phase } from './game.ts';
import type { KeyChange } from './input.ts';
import type { Prepared } from './prepare.ts';
import type { PlaySettings } from './settings.ts';
import { openSongAudio } from './song-audio.ts';
import type { StageWords } from './stage/sprite-sheet.ts';
import { Stage } from './stage/stage.ts';

/** How long R is held before the song starts over, in ms: nobody loses a play to one slip. */
const HOLD_MS = 600;

/** What a desk is set up with. */
export interface DeskParts {
  sky: HTMLCanvasElement;
  scene: HTMLCanvasElement;
  prepared: Prepared;
  mode: Mode;
  words: StageWords;
  settings: PlaySettings;
  /** A keyboard is likely there. */
  caps: boolean;
  reducedMotion: boolean;
  onFinish: (judged: Judged, log: LogEntry[]) => void;
}

/** Puts game, picture and sound together and turns them with the screen's frames. */
export class PlayDesk {
  phase = $state<Phase>('ready');
  /** R is being held. */
  holding = $state(false);
  readonly #game: Game;
  readonly #stage: Stage;
  readonly #undo: (() => void)[] = [];
  #frame = 0;
  #hold: ReturnType<typeof setTimeout> | null = null;
  #wakeLock: WakeLockSentinel | null = null;

  constructor(parts: DeskParts) {
    const { prepared, settings, scene } = parts;
    const audio = openSongAudio(audioContext(), prepared.music, prepared.tap, settings);
    this.#game = new Game({
      pattern: prepared.pattern,
      mode: parts.mode,
      audio,
      sources: { window, surface: scene, accepts: meantForTheGame },
      offsetMs: settings.offsetMs,
      nowMs: () => performance.now(),
      listener: {
        onPhase: (phase) => this.#onPhase(phase),
        onJudged: (events, songMs) => this.#stage.judged(events, songMs),
        onKey: (change) => this.#onKey(change),
        onStart: () => this.#stage.reset(),
        onFinish: parts.onFinish,
      },
    });
    this.#stage = new Stage({
      ...parts,
      pattern: prepared.pattern,
      bpm: prepared.song.bpm,
      endMs: this.#game.endMs,
    });
    this.#bind(window, 'keydown', (event) => this.#onCommand(event as KeyboardEvent));
    this.#bind(window, 'keyup', () => this.#letGoOfRetry());
    this.#bind(document, 'visibilitychange', () => {
      if (document.hidden) this.pause();
    });
    this.#bind(window, 'blur', () => this.pause());
    const resized = new ResizeObserver(() => {
      this.#stage.resize();
      this.#draw(performance.now());
    });
    resized.observe(scene);
    this.#undo.push(() => resized.disconnect());
  }

  /** Begins. Call it from a press or a tap, or the browser keeps the song silent. */
  async begin(): Promise<void> {
    if (!(await wakeAudio()) || this.phase === 'counting' || this.phase === 'playing') return;
    this.#leaveFocus();
    this.#game.start();
  }

  pause(): void {
    this.#game.pause();
  }

  async resume(): Promise<void> {
    if (!(await wakeAudio())) return;
    this.#leaveFocus();
    this.#game.resume();
  }

  /** From the start again, whatever is going on. */
  async retry(): Promise<void> {
    if (!(await wakeAudio())) return;
    this.#leaveFocus();
    this.#game.start();
  }

  /** Takes everything down. */
  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#letGoOfRetry();
    for (const undo of this.#undo) undo();
    this.#game.close();
    this.#keepAwake(false);
  }

  #onPhase(phase: Phase): void {
    this.phase = phase;
    const runs = phase === 'counting' || phase === 'playing';
    this.#keepAwake(runs);
    cancelAnimationFrame(this.#frame);
    if (runs) this.#frame = requestAnimationFrame(this.#onFrame);
    else this.#draw(performance.now());
  }

  #onFrame = (frameMs: number): void => {
    this.#frame = requestAnimationFrame(this.#onFrame);
    this.#draw(frameMs);
  };

  #draw(frameMs: number): void {
    this.#stage.draw(this.#game.frame(frameMs), this.#game.countAt(frameMs));
  }

  #onKey(change: KeyChange): void {
    this.#stage.pads.key(change.key, change.down, change.spot);
    // A finger wakes the sound when it is lifted, a key when it goes down.
    const awake = change.spot === null ? change.down === 1 : change.down === 0;
    if (this.phase === 'ready' && awake) void this.begin();
  }

  #onCommand(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return;
    if (event.code === 'Escape') {
      if (this.phase === 'paused') void this.resume();
      else this.pause();
    } else if (event.code === 'KeyR' && !event.repeat && this.phase !== 'ready') {
      this.holding = true;
      this.#hold ??= setTimeout(() => {
        this.#letGoOfRetry();
        void this.retry();
      }, HOLD_MS);
    }
  }

  #letGoOfRetry(): void {
    this.holding = false;
    if (this.#hold !== null) clearTimeout(this.#hold);
    this.#hold = null;
  }

  /** A button that keeps the focus would be pressed by the space bar in the middle of a song. */
  #leaveFocus(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  #keepAwake(awake: boolean): void {
    if (!awake) {
      void this.#wakeLock?.release();
      this.#wakeLock = null;
    } else if (this.#wakeLock === null && 'wakeLock' in navigator) {
      // Refused on an empty battery: then the screen may sleep, and the game pauses by itself.
      navigator.wakeLock.request('screen').then(
        (lock) => (this.#wakeLock = lock),
        () => null,
      );
    }
  }

  #bind(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    this.#undo.push(() => target.removeEventListener(type, listener));
  }
}

/** In a dialog or a field the keys mean what they mean there. */
function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest('dialog, input, select') !== null;
}

/** What is typed into a dialog or a field is theirs, and so is the space bar on a button or a link. */
function meantForTheGame(event: Event): boolean {
  const { target } = event;
  if (isElsewhere(event)) return false;
  if (!(target instanceof Element)) return true;
  const isSpace = event instanceof KeyboardEvent && event.code === 'Space';
  return !isSpace || target.closest('button, a') === null;
}
