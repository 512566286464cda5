import type { ChartPattern } from '../../../songs/rules/chart.ts';
import { FORMAT, VERSION, type SongFile } from './format.ts';

/** What a file is written from. */
export interface Written extends Omit<SongFile, 'format' | 'version' | 'charts'> {
  charts: { difficulty: number; level: number; locked: boolean; pattern: ChartPattern }[];
}

/** A song as a file of our own: what {@link madangSong} reads, a line for each chart and its notes. */
export function writeSong({ charts, music, ...facts }: Written): string {
  const head = { format: FORMAT, version: VERSION, ...facts };
  const lines = JSON.stringify(head, null, 2).split('\n').slice(0, -1);
  const bodies = charts.map(({ pattern, ...chart }) =>
    JSON.stringify({
      ...chart,
      keyCount: pattern.keyCount,
      lengthMs: pattern.lengthMs,
      line: pattern.line.map(({ atMs, angleDeg }) => [atMs, angleDeg]),
      notes: pattern.notes.map((note) => [note.atMs, note.angleDeg, note.count, note.holdMs]),
    }),
  );
  const list = bodies.length === 0 ? '[]' : `[\n    ${bodies.join(',\n    ')}\n  ]`;
  return `${lines.join('\n')},\n  "music": ${JSON.stringify(music)},\n  "charts": ${list}\n}\n`;
}
