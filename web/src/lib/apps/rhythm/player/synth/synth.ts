import type { Music } from '@madang/server/rhythm/music';
import { HIT_MAKERS } from './hits.ts';
import type { HitKind } from './hits.ts';
import { fadeIn, fadeOut, renderStereo, stretch } from './render.ts';
import type { Stereo } from './tone.ts';

export type { HitKind } from './hits.ts';

const SAMPLE_RATE = 44_100;
/** Work between two breaths of the page, in milliseconds: half a frame at 60 Hz. */
const SLICE_MS = 8;
/** A preview also sounds what began this long before it, in milliseconds. */
const PREVIEW_RUN_UP_MS = 2_500;
const PREVIEW_FADE_IN_SECONDS = 0.35;
const PREVIEW_FADE_OUT_SECONDS = 1.2;

/** How a song is rendered. */
export interface RenderOptions {
  /** Frames a second; the player's own rate saves a conversion. Default 44 100. */
  sampleRate?: number;
  /** Called with the share done, 0..1. */
  onProgress?: (share: number) => void;
  /** Gives up early: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

function breath(): Promise<void> {
  // A message comes back at once; timers would be slowed to 4 ms each.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function run(work: Generator<number, Stereo>, options: RenderOptions): Promise<Stereo> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) {
      options.onProgress?.(1);
      return step.value;
    }
    if (performance.now() < until) continue;
    options.onProgress?.(step.value);
    await breath();
    options.signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}

function toBuffer([left, right]: Stereo, sampleRate: number): AudioBuffer {
  const buffer = new AudioBuffer({ length: left.length, numberOfChannels: 2, sampleRate });
  buffer.getChannelData(0).set(left);
  buffer.getChannelData(1).set(right);
  return buffer;
}

/**
 * Renders a whole song. The buffer begins at beat 0 and is `TAIL_MS` longer than the song. The
 * work is done in slices of some milliseconds, so the page stays alive.
 */
export async function renderMusic(music: Music, options: RenderOptions = {}): Promise<AudioBuffer> {
  const sampleRate = options.sampleRate ?? SAMPLE_RATE;
  return toBuffer(await run(renderStereo(music, sampleRate), options), sampleRate);
}

/**
 * Fits a recording to its song: the buffer begins where the song does and runs at `speed`. It is simply
 * played quicker or slower, so its pitch goes with it: every drum stays exactly where its note is.
 *
 * @param offsetMs where in the song the recording begins; negative where its beginning is left out
 * @param speed percent of its own
 */
export async function fitRecording(
  recording: AudioBuffer,
  offsetMs: number,
  speed: number,
): Promise<AudioBuffer> {
  const { sampleRate, numberOfChannels, duration } = recording;
  const seconds = Math.max(1 / sampleRate, (duration + offsetMs / 1_000) * (100 / speed));
  const context = new OfflineAudioContext({
    numberOfChannels: Math.min(2, numberOfChannels),
    length: Math.ceil(seconds * sampleRate),
    sampleRate,
  });
  const source = context.createBufferSource();
  source.buffer = recording;
  source.playbackRate.value = speed / 100;
  source.connect(context.destination);
  source.start(Math.max(0, offsetMs / 1_000) * (100 / speed), Math.max(0, -offsetMs / 1_000));
  return context.startRendering();
}

/** The same stretch of a recording as `renderPreview` makes of notes. */
export function previewOf(recording: AudioBuffer, fromMs: number, toMs: number): AudioBuffer {
  const { sampleRate, numberOfChannels } = recording;
  const frame = (ms: number): number => Math.round((ms * sampleRate) / 1_000);
  const side = (channel: number): Float32Array<ArrayBuffer> =>
    recording
      .getChannelData(Math.min(channel, numberOfChannels - 1))
      .slice(frame(fromMs), frame(toMs));
  return toBuffer(fadedPreview([side(0), side(1)], sampleRate), sampleRate);
}

function fadedPreview(cut: Stereo, sampleRate: number): Stereo {
  fadeIn(cut, sampleRate * PREVIEW_FADE_IN_SECONDS);
  fadeOut(cut, sampleRate * PREVIEW_FADE_OUT_SECONDS);
  return cut;
}

/**
 * Renders a stretch of a song, faded in and out, for the song list: far quicker than the whole.
 * @param fromMs start and `toMs` end of the stretch, in milliseconds of the song.
 */
export async function renderPreview(
  music: Music,
  fromMs: number,
  toMs: number,
  options: RenderOptions = {},
): Promise<AudioBuffer> {
  const sampleRate = options.sampleRate ?? SAMPLE_RATE;
  const startMs = Math.max(0, fromMs - PREVIEW_RUN_UP_MS);
  const [left, right] = await run(renderStereo(stretch(music, startMs, toMs), sampleRate), options);
  const frame = (ms: number): number => Math.round((ms * sampleRate) / 1_000);
  const cut: Stereo = [
    left.slice(frame(fromMs - startMs), frame(toMs - startMs)),
    right.slice(frame(fromMs - startMs), frame(toMs - startMs)),
  ];
  return toBuffer(fadedPreview(cut, sampleRate), sampleRate);
}

/** A short sound for the hands; it begins at its first frame. */
export function hitSound(kind: HitKind, sampleRate = SAMPLE_RATE): AudioBuffer {
  const samples = HIT_MAKERS[kind](sampleRate);
  return toBuffer([samples, samples], sampleRate);
}
