import { type Problem, toProblem } from '$lib/kernel/api/problem.ts';
import { audioContext, wakeAudio } from '../player/audio-context.ts';
import { type PreparedSounds, prepareSounds } from '../player/prepare.ts';
import type { PlaySettings } from '../player/settings/settings.ts';
import { WakeLock } from '../player/wake-lock.ts';
import { ReplayAudio } from '../replays/replay-audio.ts';
import { Transport } from '../replays/transport.ts';
import type { Editor } from './editor.svelte.ts';
import { makePeaks, type Peaks } from './rules/peaks.ts';
import { revealing } from './rules/view.ts';
import { unhurried } from './unhurried.ts';

/** How fast the song can be heard, as a part of its own speed. */
export const RATES = [0.5, 0.75, 1] as const;
export type Rate = (typeof RATES)[number];

/** Notes are ordered this far ahead, in ms of hearing, so that they sound on time between two frames. */
const ORDER_AHEAD_MS = 150;
/** While it runs the playhead stands this far from the left, as a part of the width. */
const HEAD_AT = 0.4;

/** The song as it is heard in the editor, how it looks, and where it is. */
export class Playback {
  runs = $state(false);
  rate = $state<Rate>(1);
  /** Notes are heard as well. */
  ticks = $state(true);
  /** How much of the sound is made ready, 0 to 1. */
  progress = $state(0);
  sounds = $state.raw<PreparedSounds | null>(null);
  peaks = $state.raw<Peaks | null>(null);
  /** Why there is no sound. */
  problem = $state.raw<Problem | null>(null);
  readonly #editor: Editor;
  readonly #settings: PlaySettings;
  readonly #lateMs: number;
  readonly #wakeLock = new WakeLock();
  #transport: Transport | null = null;
  #audio: ReplayAudio | null = null;
  #loading = new AbortController();
  #frame = 0;
  /** Notes up to this moment (ms) are ordered. */
  #orderedMs = 0;

  /** @param lateMs how much later than the device says the person hears */
  constructor(editor: Editor, settings: PlaySettings, lateMs: number) {
    this.#editor = editor;
    this.#settings = settings;
    this.#lateMs = lateMs;
  }

  /** Makes the sound ready, and the picture of it. */
  async load(): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const onProgress = (part: number) => (this.progress = part);
    this.problem = null;
    try {
      const sounds = await prepareSounds(this.#editor.song, { speed: 100, onProgress, signal });
      this.sounds = sounds;
      this.#sitDown(sounds);
      const { music } = sounds;
      const sides = Array.from({ length: music.numberOfChannels }, (_, at) =>
        music.getChannelData(at),
      );
      this.peaks = await unhurried(makePeaks(sides, music.sampleRate), signal);
    } catch (error) {
      if (!signal.aborted) this.problem = toProblem(error);
    }
  }

  /** Goes on from the playhead. Call it from a press or a tap. */
  async play(): Promise<void> {
    const transport = this.#transport;
    if (transport === null || this.runs || !(await wakeAudio())) return;
    if (this.#editor.atMs >= this.#editor.lengthMs) this.seek(0);
    transport.seek(this.#editor.atMs);
    transport.play();
    this.#orderedMs = this.#editor.atMs - 1;
    this.runs = true;
    this.#wakeLock.keep(true);
    this.#frame = requestAnimationFrame(this.#onFrame);
  }

  pause(): void {
    if (!this.runs || this.#transport === null) return;
    cancelAnimationFrame(this.#frame);
    this.#transport.pause(performance.now());
    this.#editor.atMs = Math.min(this.#editor.lengthMs, this.#transport.at(performance.now()));
    this.runs = false;
    this.#wakeLock.keep(false);
  }

  toggle = (): void => {
    if (this.runs) this.pause();
    else void this.play();
  };

  /** Goes to a moment (ms), and on from there if it runs. */
  seek(atMs: number): void {
    const toMs = Math.max(0, Math.min(this.#editor.lengthMs, atMs));
    this.#editor.atMs = toMs;
    this.#transport?.seek(toMs);
    this.#orderedMs = toMs - 1;
  }

  /** Goes to a moment (ms) and looks there. */
  goTo(atMs: number): void {
    this.seek(atMs);
    this.#editor.lookAt(this.#editor.atMs);
  }

  turnTo(rate: Rate): void {
    this.rate = rate;
    this.#transport?.turn(rate, performance.now());
    this.#orderedMs = this.#editor.atMs - 1;
  }

  close(): void {
    this.#loading.abort();
    cancelAnimationFrame(this.#frame);
    this.#audio?.close();
    this.#wakeLock.keep(false);
  }

  #sitDown(sounds: PreparedSounds): void {
    const { music, hits, hitSet } = this.#settings;
    // Whoever plays in silence still wants to hear where notes lie.
    const mix = { music, hits: Math.max(0.5, hits), hit: sounds.hits[hitSet] ?? sounds.tick };
    this.#audio = new ReplayAudio(audioContext(), sounds.music, mix);
    const now = () => performance.now();
    this.#transport = new Transport(this.#audio, now, this.#lateMs, this.#editor.atMs);
    this.#transport.turn(this.rate, now());
  }

  #onFrame = (frameMs: number): void => {
    const editor = this.#editor;
    const transport = this.#transport;
    if (transport === null) return;
    const songMs = transport.at(frameMs);
    editor.atMs = Math.min(editor.lengthMs, songMs);
    if (songMs >= editor.lengthMs) return this.pause();
    this.#order(transport, songMs + ORDER_AHEAD_MS * this.rate);
    this.#follow(songMs);
    this.#frame = requestAnimationFrame(this.#onFrame);
  };

  #order(transport: Transport, untilMs: number): void {
    const fromMs = this.#orderedMs;
    this.#orderedMs = Math.max(fromMs, untilMs);
    if (!this.ticks) return;
    let lastMs = -1;
    for (const { atMs } of this.#editor.scene.sketch.notes) {
      if (atMs > untilMs) break;
      if (atMs <= fromMs || atMs === lastMs) continue;
      lastMs = atMs;
      transport.press(atMs);
    }
  }

  #follow(songMs: number): void {
    const editor = this.#editor;
    // What is being dragged must not run away under the hand.
    if (editor.live !== null) return;
    const { view, lengthMs } = editor;
    const leadMs = view.widthPx * view.msPerPx * HEAD_AT;
    const isPast = songMs > view.fromMs + leadMs;
    editor.view = isPast ? { ...view, fromMs: songMs - leadMs } : revealing(view, songMs, lengthMs);
  }
}
