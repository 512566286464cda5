import { NOTES_MAX, TIME_MS_MAX } from '../../limits.ts';
import type { ColumnNote, Report } from '../parsed.ts';
import type { Beats } from './beats.ts';
import type { Part } from './msd.ts';

/** Beats of a measure: always four, whatever the time signature says. */
const MEASURE_BEATS = 4;
/** Measures beyond any song. */
const MEASURES_MAX = 20_000;

/** A row of a measure. */
interface Row {
  beat: number;
  text: string;
  line: number;
}

/** What is counted while rows are read. */
interface Counts {
  mines: number;
  warped: number;
  outside: number;
  wrong: number;
  open: number;
}

/**
 * The rows of a chart with the beats they lie at: each measure is divided evenly by its rows, however
 * many those are. Attacks `{...}` and keysounds `[...]` behind a note are no notes.
 */
function listRows({ text, line }: Part): Row[] {
  const rows: Row[] = [];
  let first = line;
  const measures = text.replace(/\{[^}\n]*\}|\[[^\]\n]*\]/g, '').split(',');
  for (const [measure, block] of measures.slice(0, MEASURES_MAX).entries()) {
    const lines = block.split('\n').map((row, i) => ({ text: row.trim(), line: first + i }));
    first += lines.length - 1;
    const filled = lines.filter((row) => row.text !== '');
    for (const [i, row] of filled.entries()) {
      rows.push({ ...row, beat: MEASURE_BEATS * (measure + i / filled.length) });
    }
  }
  return rows;
}

/** How wide the rows of a chart are, as its first one says; 0 for a chart without rows. */
export function widthOf(part: Part): number {
  return listRows(part).find(({ text }) => text !== '')?.text.length ?? 0;
}

/**
 * Reads the notes of a chart: `1` and `L` are taps, `2` and `4` begin what `3` ends, mines and fakes are
 * nothing one plays.
 */
export function readRows(part: Part, columns: number, beats: Beats, report: Report): ColumnNote[] {
  const notes: ColumnNote[] = [];
  const open: (ColumnNote | undefined)[] = [];
  const counts: Counts = { mines: 0, warped: 0, outside: 0, wrong: 0, open: 0 };
  for (const row of listRows(part)) {
    if (row.text.length !== columns) tellWidth(row, columns, counts, report);
    if (!/[^0]/.test(row.text)) continue;
    const ms = beats.msOf(row.beat);
    for (let column = 0; column < columns; column++) {
      const sign = (row.text[column] ?? '0').toUpperCase();
      if (sign === '3') closeHold(open, column, ms, counts);
      else if (sign === 'M' || sign === 'F') counts.mines += 1;
      else if (/[124LK]/.test(sign)) {
        if (ms === null) counts.warped += 1;
        else if (Math.abs(ms) > TIME_MS_MAX) counts.outside += 1;
        else {
          const note = { atMs: ms, endMs: ms, column };
          notes.push(note);
          if (sign === '2' || sign === '4') {
            if (open[column]) counts.open += 1;
            open[column] = note;
          }
        }
      }
    }
    if (notes.length > NOTES_MAX * 4) break;
  }
  counts.open += open.filter((note) => note !== undefined).length;
  tell(counts, part.line, report);
  return notes;
}

function closeHold(
  open: (ColumnNote | undefined)[],
  column: number,
  ms: number | null,
  counts: Counts,
): void {
  const head = open[column];
  open[column] = undefined;
  if (!head) return;
  // Where the end is jumped over, nothing says how long it is held.
  if (ms === null) counts.open += 1;
  else head.endMs = Math.max(head.atMs, Math.min(ms, TIME_MS_MAX));
}

function tellWidth(row: Row, columns: number, counts: Counts, report: Report): void {
  counts.wrong += 1;
  if (counts.wrong === 1) {
    report('warning', 'row_wrong', row.line, { width: row.text.length, columns });
  }
}

function tell({ mines, warped, outside, open }: Counts, line: number, report: Report): void {
  if (mines > 0) report('note', 'mines_left', line, { count: mines });
  if (warped > 0) report('note', 'rows_warped', line, { count: warped });
  if (outside > 0) report('warning', 'note_outside', line, { count: outside });
  if (open > 0) report('warning', 'holds_open', line, { count: open });
}
