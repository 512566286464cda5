import type { ChartPattern } from '@madang/server/rhythm/chart';
import { readChart, readMusic, readSong } from '../api.ts';
import type { ChartCard, Song } from '../shapes.ts';
import { audioContext } from './audio-context.ts';

/** Everything that a chart needs to be played. */
export interface Prepared {
  song: Song;
  card: ChartCard;
  pattern: ChartPattern;
  version: number;
  music: AudioBuffer;
  tap: AudioBuffer;
}

/** The song that was rendered last: another try or another chart of it starts at once. */
let last: { songId: string; music: AudioBuffer } | null = null;

/**
 * Reads a chart and its song and has the instruments play it into a buffer. `onProgress` hears
 * 0 to 1. Throws what reading throws; `signal` stops waiting for an answer that nobody needs.
 */
export async function prepare(
  chartId: string,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Prepared> {
  const songId = chartId.slice(0, chartId.lastIndexOf('_'));
  const [{ hitSound, renderMusic }, chart, song] = await Promise.all([
    import('./synth/synth.ts'),
    readChart(chartId, signal),
    readSong(songId, signal),
  ]);
  const card = song.charts.find((one) => one.id === chartId);
  if (card === undefined) throw new RangeError(`Chart ${chartId} is not in its song`);
  const { sampleRate } = audioContext();
  if (last?.songId !== songId) {
    const notes = await readMusic(songId, signal);
    last = { songId, music: await renderMusic(notes, { sampleRate, onProgress, signal }) };
  }
  signal.throwIfAborted();
  return {
    song,
    card,
    pattern: chart,
    version: chart.version,
    music: last.music,
    tap: hitSound('tap', sampleRate),
  };
}
