import type { TransportAudio } from './transport.ts';

/** How loud the song and the hands are, 0 to 1, and how a press sounds. */
export interface ReplayMix {
  music: number;
  hits: number;
  /** Null makes no sound. */
  hit: AudioBuffer | null;
}

/** Sound can't be asked for any sooner, in s. */
const SOON_S = 0.06;
/** A source that starts in the middle of a wave clicks; this is too short to hear as a fade, in s. */
const FADE_S = 0.02;

/** The sound of a replay over Web Audio: the song at any rate, as a tape runs, and the presses. */
export class ReplayAudio implements TransportAudio {
  readonly time: AudioContext;
  readonly #song: AudioBuffer;
  readonly #mix: ReplayMix;
  readonly #music: GainNode;
  readonly #hits: GainNode;
  readonly #sources = new Set<AudioBufferSourceNode>();
  #fade: GainNode | null = null;

  constructor(context: AudioContext, song: AudioBuffer, mix: ReplayMix) {
    this.time = context;
    this.#song = song;
    this.#mix = mix;
    this.#music = context.createGain();
    this.#hits = context.createGain();
    this.#music.gain.value = mix.music;
    this.#hits.gain.value = mix.hits;
    this.#music.connect(context.destination);
    this.#hits.connect(context.destination);
  }

  play(songMs: number, rate: number): number {
    this.stop();
    const at = this.time.currentTime + SOON_S;
    this.#fade = this.time.createGain();
    this.#fade.gain.setValueAtTime(0, at);
    this.#fade.gain.linearRampToValueAtTime(1, at + FADE_S);
    this.#fade.connect(this.#music);
    const source = this.#source(this.#song, this.#fade);
    source.playbackRate.value = rate;
    source.start(at + Math.max(0, -songMs) / 1000 / rate, Math.max(0, songMs) / 1000);
    return at * 1000;
  }

  press(atMs: number): void {
    const { hits, hit } = this.#mix;
    if (hits > 0 && hit !== null) this.#source(hit, this.#hits).start(atMs / 1000);
  }

  stop(): void {
    const end = this.time.currentTime + FADE_S;
    this.#fade?.gain.cancelScheduledValues(0);
    this.#fade?.gain.setTargetAtTime(0, this.time.currentTime, FADE_S / 3);
    this.#fade = null;
    for (const source of this.#sources) source.stop(end);
    this.#sources.clear();
  }

  close(): void {
    this.stop();
    this.#music.disconnect();
    this.#hits.disconnect();
  }

  /** A source that is stopped with the others, and forgotten when it has sounded. */
  #source(buffer: AudioBuffer, into: AudioNode): AudioBufferSourceNode {
    const source = this.time.createBufferSource();
    source.buffer = buffer;
    source.connect(into);
    source.onended = () => this.#sources.delete(source);
    this.#sources.add(source);
    return source;
  }
}
