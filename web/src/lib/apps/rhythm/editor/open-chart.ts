import { songIdOf } from '../words.ts';
import { readChart } from '../api.ts';
import { readCurated } from '../catalogue/editing-api.ts';
import type { CuratedSong } from '../catalogue/shapes.ts';
import type { Sketch } from './rules/scene.ts';
import { timingOr } from './rules/grid.ts';

/** A chart as it is when the editor opens it. */
export interface Opened {
  song: CuratedSong;
  chartId: string;
  difficulty: number;
  /** The version that is there; 0 for a chart that is only begun. */
  base: number;
  sketch: Sketch;
}

/** Levels and key sets of a chart that is begun with nothing. */
const BEGUN = { level: 5, keyCount: 4 };
/** Its line goes round once in so many bars. */
const BARS_A_TURN = 2;

/**
 * Reads a chart to be edited, also one that is retired; a chart that is not there yet is begun: as a copy
 * of another one of its song, or with nothing but a line that turns evenly.
 * @throws Problem
 */
export async function openChart(chartId: string, copyOf: string | null): Promise<Opened> {
  const song = await readCurated(songIdOf(chartId));
  const chart = song.charts.find(({ id }) => id === chartId);
  const source = chart ?? song.charts.find(({ id }) => id === copyOf);
  const sketch = source === undefined ? begun(song) : await readSketch(source.id, source.version);
  const difficulty = Number(chartId.slice(chartId.lastIndexOf('_') + 1));
  return { song, chartId, difficulty, base: chart?.version ?? 0, sketch };
}

/** One version of a chart. */
export async function readSketch(chartId: string, version: number): Promise<Sketch> {
  const { level, keyCount, lengthMs, line, notes } = await readChart(chartId, undefined, version);
  return { level, keyCount, lengthMs, line, notes };
}

function begun({ lengthMs, bpm, timing }: CuratedSong): Sketch {
  const [tempo] = timingOr(timing, bpm);
  const barMs = (60_000 / (tempo?.bpm ?? bpm)) * (tempo?.beatsPerBar ?? 4);
  const turns = Math.max(1, Math.round(lengthMs / (barMs * BARS_A_TURN)));
  const line = [
    { atMs: 0, angleDeg: 0 },
    { atMs: lengthMs, angleDeg: turns * 360 },
  ];
  return { ...BEGUN, lengthMs, line, notes: [] };
}
