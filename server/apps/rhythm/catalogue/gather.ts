import { ArchiveError } from './archive.ts';
import { REPORTS_MAX, SONGS_MAX, TEXT_BYTES_MAX } from './limits.ts';
import { formatOf } from './rules/formats.ts';
import type { ParsedChart, ParsedSong, Report } from './rules/parsed.ts';
import { readText } from './rules/text.ts';
import type { Note, SourceFile } from './sources.ts';

/** A chart and the file that tells of it. */
export interface GatheredChart {
  file: string;
  chart: ParsedChart;
}

/** A song as all files of an import together tell of it. */
export interface GatheredSong {
  /** The first file that tells of it. */
  file: string;
  parsed: Omit<ParsedSong, 'charts'>;
  charts: GatheredChart[];
}

/** Where a format's findings about one file go; after some the rest is only counted. */
export function reportTo(file: string, note: Note): { report: Report; close(): void } {
  let told = 0;
  let untold = 0;
  return {
    report(severity, code, line, parameters = {}) {
      if (severity === 'warning' && told >= REPORTS_MAX) {
        untold += 1;
        return;
      }
      if (severity === 'warning') told += 1;
      note({ file, severity, code, line: line > 0 ? line : null, parameters });
    },
    close() {
      if (untold === 0) return;
      const parameters = { count: untold };
      note({ file, severity: 'warning', code: 'lines_unreadable', parameters });
    },
  };
}

/** Reads every file that a format knows, and puts together what belongs to one song. */
export async function gatherSongs(
  files: readonly SourceFile[],
  note: Note,
): Promise<GatheredSong[]> {
  const songs = new Map<string, GatheredSong>();
  for (const file of withoutTwins(files, note)) {
    for (const { charts, ...parsed } of await readSongs(file, note)) {
      const song = songs.get(parsed.importKey) ?? { file: file.path, parsed, charts: [] };
      song.charts.push(...charts.map((chart) => ({ file: file.path, chart })));
      songs.set(parsed.importKey, song);
    }
  }
  const gathered = [...songs.values()];
  for (const { file } of gathered.slice(SONGS_MAX)) {
    note({ file, severity: 'problem', code: 'songs_too_many', parameters: { max: SONGS_MAX } });
  }
  for (const song of gathered) nameApart(song, note);
  return gathered.slice(0, SONGS_MAX);
}

/** Where a .ssc stands beside a .sm, it is the newer one of the same song. */
function withoutTwins(files: readonly SourceFile[], note: Note): SourceFile[] {
  const newer = new Set(
    files.filter(({ path }) => /\.ssc$/i.test(path)).map(({ path }) => folderOf(path)),
  );
  return files.filter(({ path }) => {
    const isTwin = /\.sm$/i.test(path) && newer.has(folderOf(path));
    const parameters = { other: '.ssc' };
    if (isTwin) note({ file: path, severity: 'note', code: 'twin_left', parameters });
    return !isTwin;
  });
}

/** The folder of a path, with its slash; empty for none. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

async function readSongs(file: SourceFile, note: Note): Promise<ParsedSong[]> {
  const format = formatOf(file.path);
  if (!format) return [];
  const { report, close } = reportTo(file.path, note);
  if (file.bytes > TEXT_BYTES_MAX) {
    report('problem', 'file_too_long', 0, { max: TEXT_BYTES_MAX });
    return [];
  }
  const bytes = await readOr(file, report);
  if (!bytes) return [];
  const { text, encoding } = readText(bytes);
  if (!encoding.startsWith('utf-')) report('warning', 'encoding_guessed', 0, { encoding });
  const songs = format.read(text, file.path, report);
  close();
  return songs;
}

/** A file's bytes, or null and a finding. */
export async function readOr(file: SourceFile, report: Report): Promise<Buffer | null> {
  try {
    return await file.read();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    report('problem', 'file_unreadable', 0, { reason: error.message });
    return null;
  }
}

/** Charts of one song are known by their names: one that is there already gets a number. */
function nameApart({ charts }: GatheredSong, note: Note): void {
  const names = new Set<string>();
  for (const { file, chart } of charts) {
    const { name } = chart;
    for (let i = 2; names.has(chart.name); i++) chart.name = `${name} (${i})`;
    names.add(chart.name);
    if (chart.name === name) continue;
    const parameters = { name, other: chart.name };
    note({ file, severity: 'warning', code: 'chart_twice', parameters });
  }
}
