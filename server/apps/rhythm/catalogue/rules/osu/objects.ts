import { TIME_MS_MAX } from '../../limits.ts';
import type { ColumnNote, Report } from '../parsed.ts';
import { readNumber } from '../text.ts';
import type { Line } from './sections.ts';

/** Bits of an object's type. */
const SLIDER = 2;
const SPINNER = 8;
const HOLD = 128;
const ANY = 1 | SLIDER | SPINNER | HOLD;
/** The field is this wide, whatever the number of columns. */
const FIELD_WIDTH = 512;

/** What is counted while the objects are read. */
interface Counts {
  sliders: number;
  backwards: number;
  outside: number;
}

/**
 * Reads `x,y,time,type,hitSound,...`. In osu!mania x tells the column; a hold has its end before the
 * samples, `end:0:0:0:0:`, and a spinner as a value of its own.
 */
export function readObjects(
  lines: readonly Line[],
  columns: number,
  shiftMs: number,
  report: Report,
): ColumnNote[] {
  const notes: ColumnNote[] = [];
  const counts: Counts = { sliders: 0, backwards: 0, outside: 0 };
  for (const { number, text } of lines) {
    const note = readObject(text.split(','), columns, counts);
    if (note === null) report('warning', 'line_unreadable', number);
    else if (Math.abs(note.atMs) > TIME_MS_MAX) counts.outside += 1;
    else {
      const endMs = Math.min(note.endMs, TIME_MS_MAX) + shiftMs;
      notes.push({ ...note, atMs: note.atMs + shiftMs, endMs });
    }
  }
  if (counts.sliders > 0) report('warning', 'sliders_tapped', 0, { count: counts.sliders });
  if (counts.backwards > 0) report('warning', 'holds_backwards', 0, { count: counts.backwards });
  if (counts.outside > 0) report('warning', 'note_outside', 0, { count: counts.outside });
  return notes;
}

function readObject(parts: string[], columns: number, counts: Counts): ColumnNote | null {
  const [x, y, atMs, type] = parts.slice(0, 4).map(readNumber);
  if (x === null || x === undefined || y === null || y === undefined) return null;
  if (atMs === null || atMs === undefined || type === null || type === undefined) return null;
  if (!Number.isInteger(type) || type < 0 || (type & ANY) === 0) return null;
  const column = Math.min(columns - 1, Math.max(0, Math.floor((x * columns) / FIELD_WIDTH)));
  if ((type & SLIDER) !== 0) counts.sliders += 1;
  if ((type & (HOLD | SPINNER)) === 0) return { atMs, endMs: atMs, column };
  const endMs = readNumber((parts[5] ?? '').split(':')[0]);
  if (endMs === null) return null;
  if (endMs < atMs) counts.backwards += 1;
  return { atMs, endMs: Math.max(atMs, endMs), column };
}
