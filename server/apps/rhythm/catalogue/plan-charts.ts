import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../kernel/context/context.ts';
import {
  inspectEdit,
  readChartVersion,
  type ChartPattern,
  type CuratedChart,
  type CuratedSong,
  type SongFacts,
} from '../songs/index.ts';
import { reportTo, type GatheredChart, type GatheredSong } from './gather.ts';
import { CHARTS_MAX } from './limits.ts';
import { layChart } from './rules/lay-chart.ts';
import type { Note } from './sources.ts';

/** What an import would make of one chart. */
export interface PlannedChart {
  id: string;
  file: string;
  /** What it is called where it comes from. */
  name: string;
  state: 'new' | 'changed' | 'same';
  /** Its version now; 0 for a new one. */
  base: number;
  level: number;
  locked: boolean | null;
  pattern: ChartPattern;
  importName: string | null;
}

/** The song whose charts are planned. */
export interface SongAtHand {
  id: string;
  known: CuratedSong | null;
  facts: SongFacts;
  note: Note;
}

/** A chart as it would be, before it has a place in its song. */
interface Laid extends Pick<PlannedChart, 'file' | 'name' | 'level' | 'locked' | 'pattern'> {
  /** The slot that it asks for; null for any. */
  difficulty: number | null;
}

const FAULTS_TOLD_MAX = 5;
const SOUND_FAULT = /^\/pattern/;

/** The charts of an imported song: each at the slot it had, new ones behind, the easiest first. */
export async function planCharts(
  ctx: Context,
  { charts }: GatheredSong,
  song: SongAtHand,
): Promise<PlannedChart[]> {
  const laid = charts.flatMap((chart) => {
    const found = lay(chart, song);
    return found && isSound(found, song) ? [found] : [];
  });
  const there = new Map(song.known?.charts.map((chart) => [chart.difficulty, chart]));
  const taken = new Set(there.keys());
  const planned: PlannedChart[] = [];
  for (const chart of laid.toSorted((one, other) => one.level - other.level)) {
    const known = song.known?.charts.find((each) => isMeant(each, chart));
    const slot = known?.difficulty ?? chart.difficulty ?? freeSlot(taken);
    if (slot === null) {
      const parameters = { max: CHARTS_MAX };
      song.note({ file: chart.file, severity: 'problem', code: 'charts_too_many', parameters });
      continue;
    }
    taken.add(slot);
    const id = `${song.id}_${slot}`;
    const state = known ? await stateOf(ctx, known, chart) : 'new';
    const importName = chart.difficulty === null ? chart.name : null;
    const { file, name, level, locked, pattern } = chart;
    const base = known?.version ?? 0;
    planned.push({ id, file, name, state, base, level, locked, pattern, importName });
  }
  return planned.toSorted((one, other) => one.level - other.level);
}

function lay({ file, chart }: GatheredChart, { facts, note }: SongAtHand): Laid | null {
  if (chart.kind === 'ready') {
    const { name, difficulty, level, locked, pattern } = chart;
    return { file, name, difficulty, level, locked, pattern };
  }
  const { report, close } = reportTo(file, note);
  const place = { offsetMs: facts.recording?.offsetMs ?? 0, lengthMs: facts.lengthMs };
  const laid = layChart(chart, place, report);
  close();
  return laid && { file, name: chart.name, difficulty: null, locked: null, ...laid };
}

function isSound({ file, name, pattern }: Laid, { facts, note }: SongAtHand): boolean {
  const faults = inspectEdit(pattern, facts.lengthMs);
  for (const { pointer, detail } of faults.slice(0, FAULTS_TOLD_MAX)) {
    const at = `${name}${pointer.replace(SOUND_FAULT, '')}`;
    const parameters = { pointer: at, detail };
    note({ file, severity: 'problem', code: 'chart_wrong', parameters });
  }
  return faults.length === 0;
}

function isMeant(known: CuratedChart, { name, difficulty }: Laid): boolean {
  return difficulty === null ? known.importName === name : known.difficulty === difficulty;
}

function freeSlot(taken: Set<number>): number | null {
  for (let slot = 0; slot < CHARTS_MAX; slot++) if (!taken.has(slot)) return slot;
  return null;
}

async function stateOf(
  ctx: Context,
  known: CuratedChart,
  { level, locked, pattern }: Laid,
): Promise<PlannedChart['state']> {
  const now = await readChartVersion(ctx, known.id, known.version);
  const isSame = level === known.level && (locked === null || locked === known.locked);
  return isSame && isDeepStrictEqual(now.pattern, pattern) ? 'same' : 'changed';
}
