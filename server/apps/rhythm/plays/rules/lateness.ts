import type { Note } from '../../songs/rules/chart.ts';
import type { Windows } from './windows.ts';

/**
 * Whether a press is late for the open note and just in time for the one behind it: then the open
 * one was forgotten, and the press must not be taken for it.
 * @param next index of the earliest note that is still open
 */
export function leavesBehind(
  notes: readonly Note[],
  next: number,
  atMs: number,
  { arts }: Windows,
): boolean {
  const note = notes[next];
  const behind = notes[next + 1];
  if (!note || !behind) return false;
  const lateMs = atMs - note.atMs;
  const besideMs = Math.abs(behind.atMs - atMs);
  return lateMs > arts && besideMs <= arts && besideMs < lateMs;
}
