import { lineAngleAt, type ChartPattern } from '../../songs/rules/chart.ts';
import { KEYS_MAX } from '../limits.ts';
import { layLine } from './lay-line.ts';
import { layNotes } from './lay-notes.ts';
import { levelOf } from './level.ts';
import type { ColumnChart, Report } from './parsed.ts';

/** Where a chart of columns is laid. */
export interface Place {
  /** Where in the song its sound file begins. */
  offsetMs: number;
  lengthMs: number;
}

/** A chart of ours. */
export interface LaidChart {
  level: number;
  pattern: ChartPattern;
}

/**
 * Lays a chart of columns on the disc: its notes as chords of any keys, on a line that turns with its
 * tempo. The same chart always lies the same way. Null where nothing is left to play.
 */
export function layChart(chart: ColumnChart, place: Place, told: Report): LaidChart | null {
  const report: Report = (severity, code, _line, parameters) =>
    told(severity, code, chart.line, parameters);
  const keyCount = Math.min(chart.columns, KEYS_MAX);
  if (keyCount < chart.columns) {
    report('note', 'keys_folded', 0, { columns: chart.columns, keys: keyCount });
  }
  const { offsetMs, lengthMs } = place;
  const laid = layNotes(chart.notes, { keyCount, shiftMs: offsetMs, lengthMs }, report);
  if (laid.length === 0) {
    report('problem', 'notes_none', 0);
    return null;
  }
  const bare = laid.map((note) => ({ ...note, angleDeg: 0 }));
  const level = levelOf({ notes: bare });
  const line = layLine({
    timing: chart.timing.map((tempo) => ({ ...tempo, atMs: tempo.atMs + offsetMs })),
    lengthMs,
    notesMs: laid.map(({ atMs }) => atMs),
    driving: chart.driving.map(([from, to]) => [from + offsetMs, to + offsetMs]),
    level,
  });
  const notes = laid.map((note) => {
    const turned = lineAngleAt(line, note.atMs) % 360;
    const angleDeg = (Math.round((turned + 360) * 1_000) / 1_000) % 360;
    return { atMs: note.atMs, angleDeg, count: note.count, holdMs: note.holdMs };
  });
  return { level, pattern: { keyCount, lengthMs, line, notes } };
}
