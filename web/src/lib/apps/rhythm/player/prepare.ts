import type { ChartPattern } from '@madang/server/rhythm/chart';
import { readChart, readMusic, readRecording, readSong } from '../api.ts';
import type { ChartCard, Song } from '../shapes.ts';
import { refuseLocked } from '../memorial/refuse-locked.ts';
import { audioContext } from './audio-context.ts';
import type { Beats } from './practice/section.ts';
import { HIT_SETS, type HitSet } from './settings/settings.ts';

/** All that is heard of a song. */
export interface PreparedSounds {
  beats: Beats;
  /** Percent of the song's own speed at which the music was rendered. */
  speed: number;
  music: AudioBuffer;
  tick: AudioBuffer;
  /** The sound of a press in each set; none for silence. */
  hits: Record<HitSet, AudioBuffer | null>;
}

/** Everything that a chart needs to be played. */
export interface Prepared extends PreparedSounds {
  song: Song;
  card: ChartCard;
  /** As it was made: modifiers and sections are laid over it. */
  pattern: ChartPattern;
  version: number;
}

/** How a song is made ready. */
export interface PrepareOptions {
  /** Percent of the song's own speed; its pitch stays. */
  speed: number;
  /** Hears 0 to 1. */
  onProgress: (part: number) => void;
  /** Stops waiting for an answer that nobody needs. */
  signal: AbortSignal;
}

/** What of a song makes its sound. */
type Sounding = Pick<Song, 'id' | 'bpm' | 'recording'>;

interface Sound {
  songId: string;
  speed: number;
  music: AudioBuffer;
  beats: Beats;
}

/** The song that was rendered last: another try or another chart of it starts at once. */
let last: Sound | null = null;

/**
 * Reads a chart and its song and has the instruments play it into a buffer.
 * Throws what reading throws.
 */
export async function prepare(chartId: string, options: PrepareOptions): Promise<Prepared> {
  const songId = chartId.slice(0, chartId.lastIndexOf('_'));
  const [chart, song] = await Promise.all([
    readChart(chartId, options.signal),
    readSong(songId, options.signal),
  ]);
  const card = song.charts.find((one) => one.id === chartId);
  if (card === undefined) throw new RangeError(`Chart ${chartId} is not in its song`);
  if (song.locked || card.locked) await refuseLocked(chartId);
  const sounds = await prepareSounds(song, options);
  return { song, card, pattern: chart, version: chart.version, ...sounds };
}

/** All that is heard of a song while one of its charts is played, watched or edited. */
export async function prepareSounds(
  song: Sounding,
  options: PrepareOptions,
): Promise<PreparedSounds> {
  const synth = await import('./synth/synth.ts');
  if (last?.songId !== song.id || last.speed !== options.speed) {
    // Two songs at once would not fit into the memory of a phone.
    last = null;
    last = await (song.recording === null ? render(song, options) : fit(song, options));
  }
  options.signal.throwIfAborted();
  const { sampleRate } = audioContext();
  const { music, beats, speed } = last;
  const hits = Object.fromEntries(
    HIT_SETS.map((set) => [set, set === 'off' ? null : synth.hitSound(set, sampleRate)]),
  ) as Record<HitSet, AudioBuffer | null>;
  const tick = synth.hitSound('tick', sampleRate);
  return { beats, speed, music, tick, hits };
}

/** A song of notes is played at its speed in the first place: nothing is lost by that. */
async function render({ id: songId }: Sounding, options: PrepareOptions): Promise<Sound> {
  const { speed, onProgress, signal } = options;
  const [{ renderMusic }, notes] = await Promise.all([
    import('./synth/synth.ts'),
    readMusic(songId, signal),
  ]);
  const { bpm, beatsPerBar } = notes;
  const { sampleRate } = audioContext();
  const wish = { sampleRate, onProgress, signal };
  const music = await renderMusic({ ...notes, bpm: (bpm * speed) / 100 }, wish);
  return { songId, speed, music, beats: { bpm, beatsPerBar, firstMs: 0 } };
}

async function fit(song: Sounding, { speed, signal }: PrepareOptions): Promise<Sound> {
  const { hash = '', offsetMs = 0 } = song.recording ?? {};
  const [{ fitRecording }, file] = await Promise.all([
    import('./synth/synth.ts'),
    readRecording(hash, signal),
  ]);
  const recording = await audioContext().decodeAudioData(file);
  const music = await fitRecording(recording, offsetMs, speed);
  return { songId: song.id, speed, music, beats: { bpm: song.bpm, beatsPerBar: 4, firstMs: 0 } };
}
