import type { ChartFormat, ColumnChart, ParsedSong, Report } from '../parsed.ts';
import { mainTempo } from '../tempo.ts';
import { readNumber } from '../text.ts';
import { layBeats, type Beats, type TimingTags } from './beats.ts';
import { readTags, type Part, type Tag } from './msd.ts';
import { readRows, widthOf } from './rows.ts';
import { columnsOf } from './steps-types.ts';

const PREVIEW_MS = 12_000;
const COLUMNS_MAX = 18;
const TIMING = ['BPMS', 'STOPS', 'FREEZES', 'DELAYS', 'WARPS', 'OFFSET'];

/** Values by their tag; the last one of a tag counts. */
type Values = Map<string, Tag>;

/** A chart as its tags tell of it. */
interface Steps {
  type: string;
  description: string;
  difficulty: string;
  rows: Part;
  own: Values;
  line: number;
}

/** StepMania: all charts of a song in one file, .sm or the newer .ssc. */
export const stepMania: ChartFormat = {
  name: 'StepMania',
  endings: ['sm', 'ssc'],
  read(text, fileName, report) {
    const tags = readTags(text);
    const { song, steps } = sortTags(tags, report);
    if (song.size === 0 && steps.length === 0) {
      report('problem', 'format_unknown', 1);
      return [];
    }
    const beats = layBeats(timingOf(song, new Map()), report);
    const names = new Set<string>();
    const charts = steps.flatMap((each) => {
      const own = hasOwnTiming(each.own) ? layBeats(timingOf(song, each.own), report) : beats;
      const chart = readSteps(each, own, report);
      if (!chart) return [];
      while (names.has(chart.name)) chart.name += '+';
      names.add(chart.name);
      return [chart];
    });
    return [{ ...factsOf(song, beats, fileName, charts), charts }];
  },
};

function textOf(values: Values, name: string): string {
  return (values.get(name)?.parts[0]?.text ?? '').trim();
}

/** Rows may hold colons, in the attacks of a note: what stands behind one belongs to them. */
function joined({ parts }: Tag, from: number): Part | null {
  const rows = parts.slice(from);
  const [first] = rows;
  return first ? { line: first.line, text: rows.map(({ text }) => text).join(':') } : null;
}

/** Tags before the first chart are the song's; in a .ssc those behind `NOTEDATA` are a chart's. */
function sortTags(tags: Tag[], report: Report): { song: Values; steps: Steps[] } {
  const song: Values = new Map();
  const steps: Steps[] = [];
  let own: Values | null = null;
  for (const tag of tags) {
    const isNotes = tag.name === 'NOTES' || tag.name === 'NOTES2';
    if (tag.name === 'NOTEDATA') own = new Map();
    else if (!isNotes) (own ?? song).set(tag.name, tag);
    else if (own) {
      const rows = joined(tag, 0) ?? { text: '', line: tag.line };
      const facts = ['STEPSTYPE', 'DESCRIPTION', 'DIFFICULTY'].map((name) =>
        textOf(own ?? song, name),
      );
      const [type = '', description = '', difficulty = ''] = facts;
      steps.push({ type, description, difficulty, rows, own, line: tag.line });
    } else {
      const [type, description, difficulty] = tag.parts.map(({ text }) => text.trim());
      const rows = joined(tag, 5);
      if (!rows || type === undefined) report('warning', 'line_unreadable', tag.line);
      else {
        const named = { description: description ?? '', difficulty: difficulty ?? '' };
        steps.push({ type, ...named, rows, own: new Map(), line: tag.line });
      }
    }
  }
  return { song, steps };
}

function hasOwnTiming(own: Values): boolean {
  return TIMING.some((name) => own.has(name));
}

/** A chart that has one tag of time has them all: what it leaves out is none, but for the offset. */
function timingOf(song: Values, own: Values): TimingTags {
  const of = hasOwnTiming(own) ? own : song;
  const bpms = of.has('BPMS') ? of : song;
  return {
    bpms: textOf(bpms, 'BPMS'),
    stops: [textOf(of, 'STOPS'), textOf(of, 'FREEZES')].filter((text) => text !== '').join(','),
    delays: textOf(of, 'DELAYS'),
    warps: textOf(of, 'WARPS'),
    offset: textOf(of.has('OFFSET') ? of : song, 'OFFSET'),
    line: bpms.get('BPMS')?.line ?? 0,
  };
}

function readSteps(steps: Steps, beats: Beats, report: Report): ColumnChart | null {
  const type = steps.type.toLowerCase().slice(0, 60);
  const known = columnsOf(type);
  if (known === 'left') {
    report('note', 'steps_type_left', steps.line, { type });
    return null;
  }
  const columns = known ?? widthOf(steps.rows);
  if (known === null) report('warning', 'steps_type_unknown', steps.line, { type: type || '?' });
  if (columns < 1 || columns > COLUMNS_MAX) {
    report('warning', 'line_unreadable', steps.line);
    return null;
  }
  // Edits are told apart by what they are called alone.
  const isEdit = steps.difficulty.toLowerCase() === 'edit';
  const name = [type, steps.difficulty, isEdit ? steps.description : ''];
  return {
    kind: 'columns',
    name:
      name
        .filter((part) => part !== '')
        .join(' ')
        .slice(0, 150) || '?',
    line: steps.line,
    columns,
    notes: readRows(steps.rows, columns, beats, report),
    driving: [],
    timing: beats.tempi,
  };
}

function factsOf(
  song: Values,
  beats: Beats,
  fileName: string,
  charts: ColumnChart[],
): Omit<ParsedSong, 'charts'> {
  const short = (name: string) => textOf(song, name).slice(0, 150).trim();
  const named = (title: string, subtitle: string) => [title, subtitle].filter(Boolean).join(' ');
  const stem = fileName.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || '?';
  const own = named(short('TITLE'), short('SUBTITLE')) || stem;
  const plain = named(short('TITLETRANSLIT'), short('SUBTITLETRANSLIT')) || own;
  const artist = short('ARTIST') || short('ARTISTTRANSLIT') || '?';
  const sound = short('MUSIC').replaceAll('\\', '/') || null;
  const credit = short('CREDIT');
  const fromMs = Math.round((readNumber(textOf(song, 'SAMPLESTART')) ?? -1) * 1_000);
  const lastsMs = Math.round((readNumber(textOf(song, 'SAMPLELENGTH')) ?? 0) * 1_000);
  const lastMs = charts
    .flatMap(({ notes }) => notes)
    .reduce((last, note) => Math.max(last, note.endMs), 0);
  return {
    importKey: `StepMania ${[artist, own, sound ?? ''].join(' / ').toLowerCase()}`,
    id: null,
    title: { ko: own, en: plain },
    artist,
    source: `StepMania${credit ? `, by ${credit}` : ''}`,
    licence: null,
    bpm: mainTempo(beats.tempi, [0, lastMs]),
    timing: beats.tempi,
    lengthMs: null,
    preview: fromMs >= 0 ? [fromMs, fromMs + (lastsMs > 0 ? lastsMs : PREVIEW_MS)] : null,
    locked: false,
    sound,
    offsetMs: 0,
    music: null,
    tellsAll: false,
  };
}
