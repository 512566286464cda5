import { NOTE_KEYS_MAX, type Note } from '../../songs/rules/chart.ts';
import type { ColumnNote, Report } from './parsed.ts';

/** A note before the line has given it its angle. */
export type LaidNote = Omit<Note, 'angleDeg'>;

/** Notes of one moment, up to so many milliseconds apart, are one chord: what rounding leaves. */
const CHORD_MS = 2;

/** Where notes may lie, and how many keys there are. */
export interface Room {
  keyCount: number;
  /** Added to every time. */
  shiftMs: number;
  lengthMs: number;
}

/**
 * Makes notes of columns ours. Which column a note is in is nothing here: the notes of one moment become
 * one that takes as many keys. Every change that makes of what was meant is counted and told.
 */
export function layNotes(given: readonly ColumnNote[], room: Room, report: Report): LaidNote[] {
  const moved = moveNotes(given, room, report);
  const chords = gatherChords(freeColumns(moved, report));
  return fitKeys(layChords(chords, report), room.keyCount, report);
}

/** Whole milliseconds of the song, and only those in it. */
function moveNotes(given: readonly ColumnNote[], room: Room, report: Report): ColumnNote[] {
  const moved = given.map(({ atMs, endMs, column }) => ({
    atMs: Math.round(atMs + room.shiftMs),
    endMs: Math.min(Math.round(endMs + room.shiftMs), room.lengthMs),
    column,
  }));
  const kept = moved.filter(({ atMs }) => atMs >= 0 && atMs <= room.lengthMs);
  const count = moved.length - kept.length;
  if (count > 0) report('warning', 'note_outside', 0, { count });
  return kept.toSorted((one, other) => one.atMs - other.atMs || one.column - other.column);
}

/** One note at a time in each column: no two at once, and no hold beyond the next note. */
function freeColumns(sorted: readonly ColumnNote[], report: Report): ColumnNote[] {
  const last = new Map<number, ColumnNote>();
  const kept: ColumnNote[] = [];
  let [doubled, overlapping] = [0, 0];
  for (const note of sorted) {
    const before = last.get(note.column);
    if (before?.atMs === note.atMs) {
      doubled += 1;
      before.endMs = Math.max(before.endMs, note.endMs);
      continue;
    }
    if (before && before.endMs > note.atMs) {
      overlapping += 1;
      before.endMs = note.atMs;
    }
    const own = { ...note };
    last.set(note.column, own);
    kept.push(own);
  }
  if (doubled > 0) report('warning', 'notes_doubled', 0, { count: doubled });
  if (overlapping > 0) report('warning', 'holds_overlapping', 0, { count: overlapping });
  return kept;
}

function gatherChords(sorted: readonly ColumnNote[]): ColumnNote[][] {
  const chords: ColumnNote[][] = [];
  for (const note of sorted) {
    const chord = chords.at(-1);
    if (chord && note.atMs - (chord[0]?.atMs ?? 0) <= CHORD_MS) chord.push(note);
    else chords.push([note]);
  }
  return chords;
}

/**
 * A chord is one note, so all of it is held or none of it. With other notes meanwhile, only its holds
 * count, until the first of them ends; with none, all of it is held until the last.
 */
function layChords(chords: readonly ColumnNote[][], report: Report): LaidNote[] {
  let [thinned, mixed] = [0, 0];
  const notes = chords.map((chord, i) => {
    const atMs = chord[0]?.atMs ?? 0;
    const holds = chord.filter((note) => note.endMs > note.atMs);
    const ends = holds.map((note) => note.endMs);
    const lastMs = Math.max(atMs, ...ends);
    const isBusy = (chords[i + 1]?.[0]?.atMs ?? Infinity) < lastMs;
    const keys = isBusy ? holds.length : chord.length;
    if (keys > NOTE_KEYS_MAX) thinned += 1;
    if (holds.length > 0 && holds.length < chord.length) mixed += 1;
    const endMs = isBusy ? Math.min(...ends) : lastMs;
    return { atMs, count: Math.min(keys, NOTE_KEYS_MAX), holdMs: endMs - atMs };
  });
  if (thinned > 0) report('note', 'chords_thinned', 0, { count: thinned, max: NOTE_KEYS_MAX });
  if (mixed > 0) report('note', 'chords_held', 0, { count: mixed });
  return notes;
}

/** Never more keys than there are, together with those that are held. */
function fitKeys(notes: readonly LaidNote[], keyCount: number, report: Report): LaidNote[] {
  let running: { endMs: number; count: number }[] = [];
  const kept: LaidNote[] = [];
  for (const note of notes) {
    running = running.filter(({ endMs }) => endMs > note.atMs);
    const held = running.reduce((sum, { count }) => sum + count, 0);
    const count = Math.min(note.count, keyCount - held);
    if (count < 1) continue;
    kept.push({ ...note, count });
    running.push({ endMs: note.atMs + Math.max(note.holdMs, 1), count });
  }
  const crowded = notes.length - kept.length;
  if (crowded > 0) report('warning', 'notes_crowded', 0, { count: crowded });
  return kept;
}
