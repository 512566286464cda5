import type { AudioTime } from './heard-clock.ts';

/** How loud things are, 0 to 1 each. */
export interface Volumes {
  music: number;
  hits: number;
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
  /** One key was pressed. */
  hit(): void;
  /** Calls back when the device is taken away (a phone call, a closed laptop). */
  onLost(lost: () => void): void;
  close(): void;
}

/** A source that starts in the middle of a wave clicks; this is too short to hear as a fade. */
const FADE_S = 0.02;

/**
 * The sound of one song over Web Audio. `context` must be running (made in a press or tap), `song`
 * is the rendered music, `hitSound` the sound of a key.
 */
export function openSongAudio(
  context: AudioContext,
  song: AudioBuffer,
  hitSound: AudioBuffer,
  volumes: Volumes,
): SongAudio {
  const music = context.createGain();
  const hits = context.createGain();
  music.gain.value = volumes.music;
  hits.gain.value = volumes.hits;
  music.connect(context.destination);
  hits.connect(context.destination);
  let source: AudioBufferSourceNode | null = null;
  let fade: GainNode | null = null;
  let lost: (() => void) | null = null;

  const stop = () => {
    if (source === null || fade === null) return;
    const at = context.currentTime;
    fade.gain.setTargetAtTime(0, at, FADE_S / 3);
    source.stop(at + FADE_S);
    source = null;
  };
  const onStateChange = () => {
    if (context.state !== 'running') lost?.();
  };
  context.addEventListener('statechange', onStateChange);

  return {
    time: context,
    play(songMs, leadMs) {
      stop();
      const at = context.currentTime + leadMs / 1000;
      fade = context.createGain();
      fade.gain.setValueAtTime(songMs > 0 ? 0 : 1, at);
      fade.gain.linearRampToValueAtTime(1, at + FADE_S);
      fade.connect(music);
      source = context.createBufferSource();
      source.buffer = song;
      source.connect(fade);
      source.start(at + Math.max(0, -songMs) / 1000, Math.max(0, songMs) / 1000);
      return at * 1000;
    },
    stop,
    hit() {
      if (volumes.hits === 0) return;
      const tick = context.createBufferSource();
      tick.buffer = hitSound;
      tick.connect(hits);
      tick.start();
    },
    onLost(callback) {
      lost = callback;
    },
    close() {
      stop();
      lost = null;
      context.removeEventListener('statechange', onStateChange);
      music.disconnect();
      hits.disconnect();
    },
  };
}
