import { readMusic, readRecording } from '../api.ts';
import { audioContext, wakeAudio } from '../player/audio-context.ts';
import { readSettings } from '../player/settings/settings.ts';
import type { Song } from '../shapes.ts';

/** Rendered previews kept for coming back to; each is some seconds of stereo. */
const KEPT_MAX = 6;
const FADE_S = 0.25;

/** Plays a few seconds of one song at a time. */
class Preview {
  /** The song that is played or made ready now; null for silence. */
  songId = $state<string | null>(null);
  /** The instruments are still being played in. */
  busy = $state(false);
  /** The song whose preview could not be played. */
  failedId = $state<string | null>(null);
  readonly #kept = new Map<string, AudioBuffer>();
  #playing: { source: AudioBufferSourceNode; gain: GainNode } | null = null;

  /** Starts a song's preview, in place of what is playing. It goes round until it is stopped. */
  async start(song: Song): Promise<void> {
    // Browsers allow no sound before the first press or tap; a mere hover waits for one.
    if (this.songId === song.id || !navigator.userActivation.hasBeenActive) return;
    this.stop();
    this.songId = song.id;
    this.failedId = null;
    this.busy = true;
    try {
      const buffer = await this.#render(song);
      if (this.songId === song.id && (await wakeAudio())) this.#play(buffer);
    } catch {
      if (this.songId !== song.id) return;
      this.songId = null;
      this.failedId = song.id;
    } finally {
      if (this.songId === song.id || this.songId === null) this.busy = false;
    }
  }

  stop(): void {
    this.songId = null;
    this.busy = false;
    if (this.#playing === null) return;
    const { source, gain } = this.#playing;
    const at = audioContext().currentTime;
    gain.gain.setTargetAtTime(0, at, FADE_S / 3);
    source.stop(at + FADE_S);
    this.#playing = null;
  }

  #play(buffer: AudioBuffer): void {
    const context = audioContext();
    const gain = context.createGain();
    gain.gain.value = readSettings(localStorage).music;
    gain.connect(context.destination);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.connect(gain);
    source.start();
    this.#playing = { source, gain };
  }

  async #render(song: Song): Promise<AudioBuffer> {
    const kept = this.#kept.get(song.id);
    if (kept !== undefined) return kept;
    const buffer = await (song.recording === null ? fromNotes(song) : fromRecording(song));
    this.#kept.set(song.id, buffer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_MAX && oldest !== undefined) this.#kept.delete(oldest);
    return buffer;
  }
}

async function fromNotes({ id, previewMs: [fromMs, toMs] }: Song): Promise<AudioBuffer> {
  const [{ renderPreview }, music] = await Promise.all([
    import('../player/synth/synth.ts'),
    readMusic(id),
  ]);
  return renderPreview(music, fromMs, toMs, { sampleRate: audioContext().sampleRate });
}

async function fromRecording({ recording, previewMs }: Song): Promise<AudioBuffer> {
  const { hash = '', offsetMs = 0 } = recording ?? {};
  const [{ previewOf }, file] = await Promise.all([
    import('../player/synth/synth.ts'),
    readRecording(hash),
  ]);
  const sound = await audioContext().decodeAudioData(file);
  const [fromMs, toMs] = previewMs;
  return previewOf(sound, Math.max(0, fromMs - offsetMs), Math.max(0, toMs - offsetMs));
}

export const preview = new Preview();
