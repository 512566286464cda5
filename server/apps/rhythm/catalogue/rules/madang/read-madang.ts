import { Errors } from 'typebox/value';
import { REPORTS_MAX } from '../../limits.ts';
import type { ChartFormat, ParsedSong, ReadyChart, Report } from '../parsed.ts';
import { FORMAT, SongFile } from './format.ts';

/** Our own files: one song, with everything that is known of it. */
export const madangSong: ChartFormat = {
  name: 'Madang',
  endings: ['json'],
  read(text, _fileName, report) {
    const given = parse(text, report);
    if (given === undefined) return [];
    if (!isOurs(given)) {
      report('problem', 'format_unknown', 1);
      return [];
    }
    const errors = Errors(SongFile, given).filter(({ keyword }) => keyword !== 'boolean');
    for (const { instancePath, message } of errors.slice(0, REPORTS_MAX)) {
      report('problem', 'file_unreadable', 0, { reason: `${instancePath || '/'} ${message}` });
    }
    return errors.length > 0 ? [] : [songOf(given as SongFile)];
  },
};

function isOurs(given: unknown): boolean {
  return (
    typeof given === 'object' && given !== null && 'format' in given && given.format === FORMAT
  );
}

function parse(text: string, report: Report): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report('problem', 'file_unreadable', 0, { reason: error.message.slice(0, 200) });
    return undefined;
  }
}

function songOf(file: SongFile): ParsedSong {
  const [fromMs, toMs] = file.previewMs;
  return {
    importKey: `Madang ${file.id}`,
    id: file.id,
    title: file.title,
    artist: file.artist,
    source: file.source,
    licence: file.licence,
    bpm: file.bpm,
    timing: file.timing,
    lengthMs: file.lengthMs,
    preview: [fromMs, toMs],
    locked: file.locked,
    sound: file.recording?.file ?? null,
    offsetMs: file.recording?.offsetMs ?? 0,
    music: file.music,
    tellsAll: true,
    charts: file.charts.map(chartOf),
  };
}

function chartOf(chart: SongFile['charts'][number]): ReadyChart {
  const { difficulty, level, locked = false, keyCount, lengthMs } = chart;
  return {
    kind: 'ready',
    name: String(difficulty),
    difficulty,
    level,
    locked,
    pattern: {
      keyCount,
      lengthMs,
      line: chart.line.map(([atMs, angleDeg]) => ({ atMs, angleDeg })),
      notes: chart.notes.map(([atMs, angleDeg, count, holdMs]) => {
        return { atMs, angleDeg, count, holdMs };
      }),
    },
  };
}
