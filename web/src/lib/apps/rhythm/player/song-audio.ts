import type { AudioTime } from './heard-clock.ts';

/** How the song and the hands sound. */
export interface Mix {
  /** How loud each is, 0 to 1. */
  music: number;
  hits: number;
  /** The sound of a press; null makes none. */
  hit: AudioBuffer | null;
}

/** What the game needs of the sound: small, so that the game can be tried without a sound card. */
export interface SongAudio {
  readonly time: AudioTime;
  /**
   * Plays the song so that `songMs` of it is rendered `leadMs` from now; answers that moment on the
   * audio clock, in ms.
   */
  play(songMs: number, leadMs: number): number;
  stop(): void;
  /** The music runs down like a record that is stopped by hand, in `forMs`. */
  windDown(forMs: number): void;
  /** One key was pressed. */
  hit(): void;
  /** A tick at a moment of the audio clock, in ms. */
  tick(atMs: number): void;
  /** Calls back when the device is taken away (a phone call, a closed laptop). */
  onLost(lost: () => void): void;
  close(): void;
}

/** A source that starts in the middle of a wave clicks; this is too short to hear as a fade. */
const FADE_S = 0.02;
/** A source that stands still for good can't be ramped to. */
const STANDSTILL_RATE = 0.02;

/** The sounds of one song: the rendered music and the tick of a count-in. */
export interface Sounds {
  music: AudioBuffer;
  tick: AudioBuffer;
}

/** The sound of one song over Web Audio. `context` must be running (made in a press or tap). */
export class WebSongAudio implements SongAudio {
  readonly time: AudioContext;
  readonly #sounds: Sounds;
  readonly #music: GainNode;
  readonly #hits: GainNode;
  #mix: Mix;
  #source: AudioBufferSourceNode | null = null;
  #fade: GainNode | null = null;
  readonly #ticks = new Set<AudioBufferSourceNode>();
  #lost: (() => void) | null = null;

  constructor(context: AudioContext, sounds: Sounds, mix: Mix) {
    this.time = context;
    this.#sounds = sounds;
    this.#mix = mix;
    this.#music = context.createGain();
    this.#hits = context.createGain();
    this.#music.connect(context.destination);
    this.#hits.connect(context.destination);
    this.mix = mix;
    context.addEventListener('statechange', this.#onStateChange);
  }

  /** Other volumes, another sound of the hands. */
  set mix(mix: Mix) {
    this.#mix = mix;
    this.#music.gain.value = mix.music;
    this.#hits.gain.value = mix.hits;
  }

  play(songMs: number, leadMs: number): number {
    this.stop();
    const at = this.time.currentTime + leadMs / 1000;
    const fade = this.time.createGain();
    fade.gain.setValueAtTime(songMs > 0 ? 0 : 1, at);
    fade.gain.linearRampToValueAtTime(1, at + FADE_S);
    fade.connect(this.#music);
    this.#fade = fade;
    this.#source = this.#start(this.#sounds.music, fade, {
      at: at + Math.max(0, -songMs) / 1000,
      offset: Math.max(0, songMs) / 1000,
    });
    return at * 1000;
  }

  stop(): void {
    for (const tick of this.#ticks) tick.stop();
    this.#ticks.clear();
    if (this.#source === null || this.#fade === null) return;
    const at = this.time.currentTime;
    this.#fade.gain.setTargetAtTime(0, at, FADE_S / 3);
    this.#source.stop(at + FADE_S);
    this.#source = null;
  }

  windDown(forMs: number): void {
    if (this.#source === null || this.#fade === null) return;
    const at = this.time.currentTime;
    const end = at + forMs / 1000;
    this.#source.playbackRate.setValueAtTime(1, at);
    this.#source.playbackRate.linearRampToValueAtTime(STANDSTILL_RATE, end);
    this.#fade.gain.setValueAtTime(1, at);
    this.#fade.gain.linearRampToValueAtTime(0, end);
    this.#source.stop(end);
    this.#source = null;
  }

  hit(): void {
    const { hits, hit } = this.#mix;
    if (hits > 0 && hit !== null) this.#start(hit, this.#hits, { at: 0, offset: 0 });
  }

  tick(atMs: number): void {
    const tick = this.#start(this.#sounds.tick, this.#music, { at: atMs / 1000, offset: 0 });
    this.#ticks.add(tick);
    tick.onended = () => this.#ticks.delete(tick);
  }

  onLost(callback: () => void): void {
    this.#lost = callback;
  }

  close(): void {
    this.stop();
    this.#lost = null;
    this.time.removeEventListener('statechange', this.#onStateChange);
    this.#music.disconnect();
    this.#hits.disconnect();
  }

  #start(
    buffer: AudioBuffer,
    into: AudioNode,
    { at, offset }: { at: number; offset: number },
  ): AudioBufferSourceNode {
    const source = this.time.createBufferSource();
    source.buffer = buffer;
    source.connect(into);
    source.start(at, offset);
    return source;
  }

  #onStateChange = (): void => {
    if (this.time.state !== 'running') this.#lost?.();
  };
}
