import type { ChartFormat, ParsedSong, Report } from '../parsed.ts';
import { mainTempo } from '../tempo.ts';
import { readNumber } from '../text.ts';
import { readObjects } from './objects.ts';
import { fieldsOf, takeApart, type Field } from './sections.ts';
import { readTiming } from './timing.ts';

/** The newest version that is known here: what osu!lazer writes. */
const VERSION_MAX = 128;
const VERSION_USUAL = 14;
/** Files before this version are late by so much (osu! LegacyBeatmapDecoder). */
const LATE_BEFORE = 5;
const LATE_MS = 24;
const MODES = ['osu!', 'osu!taiko', 'osu!catch', 'osu!mania'];
const MANIA = 3;
/** Stages for two players have as many. */
const COLUMNS_MAX = 18;
const PREVIEW_MS = 15_000;

/** osu!mania: one chart a file, which names its sound file and its song. */
export const osuMania: ChartFormat = {
  name: 'osu!mania',
  endings: ['osu'],
  read(text, fileName, report) {
    const file = takeApart(text);
    if (file.version === null) {
      if (file.sections.size === 0) {
        report('problem', 'format_unknown', 1);
        return [];
      }
      report('warning', 'header_missing', 1, { version: VERSION_USUAL });
    } else if (file.version > VERSION_MAX) {
      report('warning', 'version_unknown', 1, { version: file.version });
    }
    const general = fieldsOf(file, 'general');
    const mode = wholeOf(general.get('mode'), 0);
    if (mode !== MANIA) {
      const line = general.get('mode')?.line ?? 0;
      report('problem', 'mode_other', line, { mode: MODES[mode] ?? `mode ${mode}` });
      return [];
    }
    for (const section of ['timingpoints', 'hitobjects']) {
      if (!file.sections.has(section)) report('warning', 'section_missing', 0, { section });
    }
    const shiftMs = (file.version ?? VERSION_USUAL) < LATE_BEFORE ? LATE_MS : 0;
    const { tempi, driving } = readTiming(file.sections.get('timingpoints') ?? [], shiftMs, report);
    const columns = columnsOf(fieldsOf(file, 'difficulty').get('circlesize'), report);
    const objects = file.sections.get('hitobjects') ?? [];
    const notes = readObjects(objects, columns, shiftMs, report);
    const facts = factsOf(fieldsOf(file, 'metadata'), general, fileName);
    const lastMs = notes.reduce((last, note) => Math.max(last, note.endMs), 0);
    const name = textOf(fieldsOf(file, 'metadata').get('version')) || stem(fileName);
    const chart = {
      kind: 'columns',
      name,
      line: 0,
      columns,
      notes,
      driving,
      timing: tempi,
    } as const;
    const bpm = mainTempo(tempi, [0, lastMs]);
    return [{ ...facts, bpm, timing: tempi, charts: [chart] }];
  },
};

function factsOf(
  metadata: Map<string, Field>,
  general: Map<string, Field>,
  fileName: string,
): Omit<ParsedSong, 'bpm' | 'timing' | 'charts'> {
  const plain = textOf(metadata.get('title'));
  const own = textOf(metadata.get('titleunicode'));
  const title = { ko: own || plain || stem(fileName), en: plain || own || stem(fileName) };
  const artist = textOf(metadata.get('artistunicode')) || textOf(metadata.get('artist'));
  const creator = textOf(metadata.get('creator'));
  const sound = textOf(general.get('audiofilename')).replaceAll('\\', '/') || null;
  const previewMs = readNumber(general.get('previewtime')?.value) ?? -1;
  const key = [textOf(metadata.get('artist')) || artist, title.en, creator, sound ?? ''];
  return {
    importKey: `osu!mania ${key.join(' / ').toLowerCase()}`,
    id: null,
    title,
    artist: artist || creator || '?',
    source: `osu!mania${creator ? `, by ${creator}` : ''}`,
    licence: null,
    lengthMs: null,
    preview: previewMs >= 0 ? [previewMs, previewMs + PREVIEW_MS] : null,
    locked: false,
    sound,
    offsetMs: 0,
    music: null,
    tellsAll: false,
  };
}

function textOf(field: Field | undefined): string {
  return (field?.value ?? '').slice(0, 200).trim();
}

function stem(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || '?';
}

function wholeOf(field: Field | undefined, otherwise: number): number {
  const value = readNumber(field?.value);
  return value === null || !Number.isInteger(value) ? otherwise : value;
}

function columnsOf(field: Field | undefined, report: Report): number {
  const told = readNumber(field?.value);
  if (told === null) {
    const value = field?.value.slice(0, 40) ?? '';
    report('warning', 'value_unreadable', field?.line ?? 0, { name: 'CircleSize', value });
  }
  return Math.min(COLUMNS_MAX, Math.max(1, Math.round(told ?? 4)));
}
