import type { Sketch } from './scene.ts';

/** A chart that was changed and not saved yet, as this browser keeps it. */
export interface Draft {
  /** The version that the change began with; 0 for a new chart. */
  base: number;
  /** When it was kept, in RFC 3339. */
  keptAt: string;
  sketch: Sketch;
}

const FORMAT = 1;
/** So many letters fit beside what else is kept here: browsers give a site some five million. */
const LETTERS_MAX = 1_500_000;

/** What of a storage is needed. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Under which name a person's draft of a chart is kept. */
export function draftName(personId: string, chartId: string): string {
  return `madang.rhythm.draft.${personId}.${chartId}`;
}

/** Keeps a draft in place of the one before. Answers whether there was room for it. */
export function keepDraft(shelf: Shelf, name: string, { base, keptAt, sketch }: Draft): boolean {
  const { level, keyCount, lengthMs } = sketch;
  const line = sketch.line.map(({ atMs, angleDeg }) => [atMs, angleDeg]);
  const notes = sketch.notes.map((note) => [note.atMs, note.angleDeg, note.count, note.holdMs]);
  const text = JSON.stringify({
    format: FORMAT,
    base,
    keptAt,
    level,
    keyCount,
    lengthMs,
    line,
    notes,
  });
  if (text.length > LETTERS_MAX) return false;
  try {
    shelf.setItem(name, text);
    return true;
  } catch {
    // The browser's room is full, or it keeps nothing in this window.
    return false;
  }
}

/** The draft of that name; null when there is none that can be read. */
export function readDraft(shelf: Shelf, name: string): Draft | null {
  try {
    return draftOf(JSON.parse(shelf.getItem(name) ?? 'null'));
  } catch {
    return null;
  }
}

export function dropDraft(shelf: Shelf, name: string): void {
  try {
    shelf.removeItem(name);
  } catch {
    // What cannot be reached was not kept either.
  }
}

function draftOf(kept: unknown): Draft | null {
  if (!isRecord(kept) || kept['format'] !== FORMAT) return null;
  const { base, keptAt, level, keyCount, lengthMs, line, notes } = kept;
  const sizes = [base, level, keyCount, lengthMs];
  if (!isNumbers(sizes) || typeof keptAt !== 'string') return null;
  if (!isTable(line, 2) || !isTable(notes, 4)) return null;
  const [version = 0, levelNow = 1, keys = 4, length = 1] = sizes;
  const sketch: Sketch = {
    level: levelNow,
    keyCount: keys,
    lengthMs: length,
    line: line.map(([atMs = 0, angleDeg = 0]) => ({ atMs, angleDeg })),
    notes: notes.map(([atMs = 0, angleDeg = 0, count = 1, holdMs = 0]) => {
      return { atMs, angleDeg, count, holdMs };
    }),
  };
  return { base: version, keptAt, sketch };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

function isTable(value: unknown, width: number): value is number[][] {
  return Array.isArray(value) && value.every((row) => isNumbers(row) && row.length === width);
}
