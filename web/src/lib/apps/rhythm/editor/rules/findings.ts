import { inspectEdit } from '@madang/server/rhythm/chart-edit';
import type { Sketch } from './scene.ts';

/** Something that keeps the chart from being saved, and where it is. */
export interface Finding {
  code: string;
  /** The house's own words, in English. */
  detail: string;
  /** Song time, in ms; null when it concerns the whole chart. */
  atMs: number | null;
  note: number | null;
  keyframe: number | null;
}

/** What the house would find wrong with a chart of a song that lasts `songMs`: by its own rules. */
export function findingsOf(sketch: Sketch, songMs: number): Finding[] {
  return inspectEdit(sketch, songMs).map((fault) => ({
    code: fault.code,
    detail: fault.detail,
    ...placeOf(sketch, fault.pointer),
  }));
}

/** What a place in a pattern (a JSON pointer of the house) names. */
function placeOf(
  { notes, line }: Sketch,
  pointer: string,
): Pick<Finding, 'atMs' | 'note' | 'keyframe'> {
  const [, kind, index] = /^\/pattern\/(notes|line)\/(\d+)/.exec(pointer) ?? [];
  if (kind === undefined) return { atMs: null, note: null, keyframe: null };
  const at = Number(index);
  if (kind === 'notes') return { atMs: notes[at]?.atMs ?? null, note: at, keyframe: null };
  return { atMs: line[at]?.atMs ?? null, note: null, keyframe: at };
}
