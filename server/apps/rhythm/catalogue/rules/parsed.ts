import type { ChartPattern, Tempo } from '../../songs/rules/chart.ts';
import type { Code, Parameters, Severity } from './findings.ts';

/** A note of a format that has columns. */
export interface ColumnNote {
  /** Milliseconds in the sound file; fractions allowed. */
  atMs: number;
  /** When it is let go; the same as `atMs` for a tap. */
  endMs: number;
  /** From 0. */
  column: number;
}

/** A stretch of time in milliseconds. */
export type Stretch = [fromMs: number, toMs: number];

/** A chart as a format with columns holds it: it becomes ours by being laid on the disc. */
export interface ColumnChart {
  kind: 'columns';
  /** What it is called there, and known by when it comes again. */
  name: string;
  /** Where in its file it begins; 0 where it is all of the file. */
  line: number;
  columns: number;
  notes: ColumnNote[];
  /** Where the song drives, as its author marked it. */
  driving: Stretch[];
  timing: Tempo[];
}

/** A chart of our own format: it is there already. */
export interface ReadyChart {
  kind: 'ready';
  name: string;
  difficulty: number;
  level: number;
  locked: boolean;
  pattern: ChartPattern;
}

export type ParsedChart = ColumnChart | ReadyChart;

/** A song as one file tells of it; charts of several files may belong to one song. */
export interface ParsedSong {
  /** What the song is known by when it comes again, the same in each of its files. */
  importKey: string;
  /** The id it wants; null where one is made from its names. */
  id: string | null;
  title: { ko: string; en: string };
  artist: string;
  source: string;
  /** Null where the format has no place for it: then the one who imports says it. */
  licence: string | null;
  bpm: number;
  timing: Tempo[];
  /** Null where only the notes tell. */
  lengthMs: number | null;
  preview: Stretch | null;
  locked: boolean;
  /** The name of its sound file, beside the file that tells of it; null for none. */
  sound: string | null;
  offsetMs: number;
  /** Music of a song that is synthesised. */
  music: object | null;
  /** Whether what it says of a song that is known goes in place of what is there. */
  tellsAll: boolean;
  charts: ParsedChart[];
}

/** Notes something about a line of the file at hand; 0 where it is about none. */
export type Report = (
  severity: Severity,
  code: Code,
  line: number,
  parameters?: Parameters,
) => void;

/** One format of charts: a pure rule, that answers to any text and throws at none. */
export interface ChartFormat {
  name: string;
  /** Endings of its files, without the dot. */
  endings: string[];
  /** All songs that a file tells of; none where it cannot be read, which is then reported. */
  read(text: string, fileName: string, report: Report): ParsedSong[];
}
