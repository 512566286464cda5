import type { Judged, LogEntry } from '@madang/server/rhythm/judge';
import type { GhostRace } from '../replays/ghost-race.svelte.ts';
import type { Mode } from '../shapes.ts';
import type { Arranged } from './arrangement.ts';
import { audioContext, wakeAudio } from './audio-context.ts';
import { Game } from './game.ts';
import type { Phase } from './game-parts.ts';
import { BUTTON } from './gamepad/buttons.ts';
import { gamepads } from './gamepad/pads.ts';
import type { KeyChange } from './input.ts';
import { KeyRing } from './keys.ts';
import { isElsewhere, meantForTheGame } from './meant.ts';
import type { PreparedSounds } from './prepare.ts';
import { bindRetry } from './retry.ts';
import { offsetFor } from './settings/offsets.ts';
import type { PlaySettings } from './settings/settings.ts';
import { WebSongAudio } from './song-audio.ts';
import { FrameWatch } from './stage/frame-watch.ts';
import type { StageWords } from './stage/sprite-sheet.ts';
import { Stage, type StageLook } from './stage/stage.ts';
import { Touches } from './touches.svelte.ts';
import { WakeLock } from './wake-lock.ts';

/** What a desk is set up with. */
export interface DeskParts {
  /** The whole of the stage, the surface that fingers touch, and the canvases in it. */
  room: HTMLElement;
  surface: HTMLElement;
  sky: HTMLCanvasElement;
  scene: HTMLCanvasElement;
  prepared: PreparedSounds;
  arranged: Arranged;
  mode: Mode;
  words: StageWords;
  settings: PlaySettings;
  /** The key of the output that is heard. */
  output: string;
  /** Hears how it goes, to say who is ahead. */
  race: GhostRace;
  onStart: () => void;
  onFinish: (judged: Judged, log: LogEntry[]) => void;
  onPass: (judged: Judged) => void;
}

/** A machine that could not keep up once has the simpler picture until the page is left. */
let isSlow = false;

/** Puts game, picture and sound together and turns them with the screen's frames. */
export class PlayDesk {
  phase = $state<Phase>('ready');
  /** R is being held. */
  holding = $state(false);
  /** What is pressed, to be shown. */
  readonly touches: Touches;
  /** Where things stand on the stage. */
  layout = $state.raw<Stage['layout'] | null>(null);
  readonly #parts: DeskParts;
  readonly #ring: KeyRing;
  readonly #game: Game;
  readonly #stage: Stage;
  readonly #audio: WebSongAudio;
  readonly #wakeLock = new WakeLock();
  readonly #watch = new FrameWatch();
  readonly #undo: (() => void)[] = [];
  #settings: PlaySettings;
  #frame = 0;

  constructor(parts: DeskParts) {
    const { prepared, arranged, settings, surface } = parts;
    this.#parts = parts;
    this.#settings = settings;
    this.touches = new Touches(arranged.pattern.keyCount);
    this.#audio = new WebSongAudio(audioContext(), prepared, mixOf(prepared, settings));
    const { pattern } = arranged;
    this.#ring = new KeyRing(pattern.keyCount, settings.lanes[pattern.keyCount]);
    this.#game = new Game({
      ...arranged,
      mode: parts.mode,
      audio: this.#audio,
      sources: {
        window,
        surface,
        pads: gamepads(),
        accepts: meantForTheGame,
        acceptsPads: () => document.querySelector('dialog[open]') === null,
      },
      ring: this.#ring,
      offset: offsetFor(settings.offsets, parts.output),
      nowMs: () => performance.now(),
      listener: {
        onPhase: (phase) => this.#onPhase(phase),
        onJudged: (events, songMs) => {
          this.#stage.judged(events, songMs);
          parts.race.hear(events, songMs);
        },
        onKey: (change) => this.#onKey(change),
        onStart: () => {
          this.#stage.reset();
          parts.onStart();
        },
        onFinish: parts.onFinish,
        onPass: parts.onPass,
      },
    });
    this.#stage = new Stage({
      ...parts,
      ...arranged,
      fromMs: arranged.stretch?.fromMs ?? 0,
      endMs: this.#game.endMs,
      look: lookOf(settings),
    });
    this.#bindPage();
  }

  /** Begins, from the start whatever is going on. Call it from a press or a tap, or it stays silent. */
  async start(): Promise<void> {
    if (await this.#awake()) this.#game.start();
  }

  pause(): void {
    this.#game.pause();
  }

  async resume(): Promise<void> {
    if (await this.#awake()) this.#game.resume();
  }

  /** What the attempt has come to until the pause. */
  soFar(): ReturnType<Game['soFar']> {
    return this.#game.soFar();
  }

  /** Other settings from now on. Only while nothing is being judged. */
  apply(settings: PlaySettings): void {
    this.#settings = settings;
    this.#audio.mix = mixOf(this.#parts.prepared, settings);
    this.#game.offset = offsetFor(settings.offsets, this.#parts.output);
    const { pattern } = this.#parts.arranged;
    this.#ring.lanes = settings.lanes[pattern.keyCount];
    this.#stage.retune(lookOf(settings));
    this.#draw(performance.now());
  }

  /** Takes everything down. */
  close(): void {
    cancelAnimationFrame(this.#frame);
    for (const undo of this.#undo) undo();
    this.#game.close();
    this.#wakeLock.keep(false);
    gamepads().watchful = false;
  }

  #bindPage(): void {
    const retry = {
      may: () => this.phase !== 'ready',
      onHold: (holding: boolean) => (this.holding = holding),
      onRetry: () => void this.start(),
    };
    this.#undo.push(bindRetry(window, gamepads(), retry));
    this.#bind(window, 'keydown', (event) => this.#onCommand(event as KeyboardEvent));
    this.#bind(window, 'blur', () => this.pause());
    this.#bind(document, 'visibilitychange', () => {
      if (document.hidden) this.pause();
    });
    const unlisten = gamepads().listen(({ button, down }) => {
      if (button !== BUTTON.start || down === 0 || !this.#runs) return false;
      this.pause();
      return true;
    });
    const resized = new ResizeObserver(() => {
      this.#stage.resize();
      this.layout = this.#stage.layout;
      this.#draw(performance.now());
    });
    resized.observe(this.#parts.room);
    this.#undo.push(unlisten, () => resized.disconnect());
  }

  get #runs(): boolean {
    return this.phase === 'counting' || this.phase === 'playing';
  }

  /** Wakes the sound, and takes the focus off buttons that the space bar would press mid-song. */
  async #awake(): Promise<boolean> {
    if (!(await wakeAudio())) return false;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return true;
  }

  #onPhase(phase: Phase): void {
    this.phase = phase;
    this.#wakeLock.keep(this.#runs);
    gamepads().watchful = this.#runs;
    this.#watch.rest();
    cancelAnimationFrame(this.#frame);
    if (phase === 'paused' || phase === 'finished') this.#draw(performance.now());
    else this.#frame = requestAnimationFrame(this.#onFrame);
  }

  #onFrame = (frameMs: number): void => {
    this.#draw(frameMs);
    // Drawing may have asked for a frame by itself: a count was over, a stretch began again.
    cancelAnimationFrame(this.#frame);
    if (this.#game.movesAt(frameMs)) this.#frame = requestAnimationFrame(this.#onFrame);
    const tooRich = this.phase === 'playing' && this.#watch.frame(frameMs);
    if (!tooRich || isSlow || this.#settings.effects !== 'auto') return;
    isSlow = true;
    this.#stage.retune(lookOf(this.#settings));
  };

  #draw(frameMs: number): void {
    const songMs = this.#game.frame(frameMs);
    const gauge = this.#parts.arranged.noFail ? null : this.#game.gauge;
    this.#stage.draw(songMs, this.#game.countAt(frameMs), gauge);
  }

  #onKey(change: KeyChange): void {
    this.touches.key(change.key, change.down, change.spot);
    // A finger wakes the sound when it is lifted, a key when it goes down.
    const awake = change.spot === null ? change.down === 1 : change.down === 0;
    if (this.phase === 'ready' && awake) void this.start();
  }

  #onCommand(event: KeyboardEvent): void {
    if (event.code !== 'Escape' || isElsewhere(event)) return;
    if (this.phase === 'paused') void this.resume();
    else this.pause();
  }

  #bind(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    this.#undo.push(() => target.removeEventListener(type, listener));
  }
}

function mixOf({ hits }: PreparedSounds, { music, hits: level, hitSet }: PlaySettings) {
  return { music, hits: level, hit: hits[hitSet] };
}

function lookOf({ approachMs, motion, effects }: PlaySettings): StageLook {
  const system = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    approachMs,
    reducedMotion: motion === 'reduced' || (motion === 'system' && system),
    saving: effects === 'low' || (effects === 'auto' && isSlow),
  };
}
