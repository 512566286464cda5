import { turnLine } from './arrange-line.ts';
import type { Turning } from './arrange-line.ts';
import { chooseOnsets, planNotes } from './arrange-notes.ts';
import type { Playability } from './arrange-notes.ts';
import { listOnsets } from './arrange-onsets.ts';
import type { Following } from './arrange-onsets.ts';
import { lineAngleAt } from './chart.ts';
import type { ChartPattern } from './chart.ts';
import { musicLengthMs } from './music.ts';
import type { CompactMusic, Music } from './music.ts';

/**
 * What a chart asks of the arranger. Only `follow` has to be said; the rest follows from the
 * level and is given where a song wants it otherwise.
 */
export type Arrangement = Pick<Following, 'follow'> &
  Partial<Following & Omit<Playability, 'keyCount'> & Turning>;

/** A chart as the catalogue holds it. */
export interface CatalogueChart {
  /** Slot of the chart in its song, from 0. */
  difficulty: number;
  /** 1 (anyone) .. 15 (hardly anyone). */
  level: number;
  keyCount: number;
  /** Whether it is closed at the start by itself, whatever its song is. */
  locked?: boolean;
  arrange: Arrangement;
}

/** A song of `catalogue/*.json`. */
export interface CatalogueSong {
  id: string;
  title: { ko: string; en: string };
  artist: string;
  /** `original`, or `traditional, public domain` with the melody's origin. */
  source: string;
  /** Under which licence it may be offered; the program's own unless said. */
  licence?: string;
  locked: boolean;
  /** Stretch of the song that invites, in milliseconds. */
  previewMs: [fromMs: number, toMs: number];
  music: CompactMusic;
  charts: CatalogueChart[];
}

const LEVEL_MAX = 15;

/** A value that grows by a steady factor from level 1 to level 15. */
function grown(level: number, first: number, last: number): number {
  return first * (last / first) ** ((level - 1) / (LEVEL_MAX - 1));
}

/** What a level stands for. Gaps shrink and notes thicken by a steady factor from level to level. */
function levelDefaults(level: number): Required<Omit<Arrangement, 'follow'>> {
  return {
    followIn: {},
    finest: level <= 3 ? 2 : 12,
    metreWeight: grown(level, 2.2, 0.5),
    gapMs: Math.round(grown(level, 450, 60)),
    density: grown(level, 1.2, 9.5),
    chords: level <= 1 ? 0 : Math.min(0.24, 0.03 + 0.016 * level),
    countMax: level <= 1 ? 1 : level <= 5 ? 2 : level <= 10 ? 3 : 4,
    holdBeats: level <= 3 ? 2 : 1.5,
    busyHolds: level >= 8,
    turnSeconds: grown(level, 9, 3.2),
    swings: level >= 4,
    reverseBars: level >= 9 ? 4 : 0,
  };
}

/**
 * Makes a chart of a song. Every note lies on an onset of a followed track (to the millisecond),
 * at the line's angle of that moment. The same music and wishes always give the same chart.
 */
export function arrange(
  music: Music,
  chart: Pick<CatalogueChart, 'level' | 'keyCount' | 'arrange'>,
): ChartPattern {
  const wishes = { ...levelDefaults(chart.level), ...chart.arrange, keyCount: chart.keyCount };
  const line = turnLine(music, wishes);
  const chosen = chooseOnsets(music, listOnsets(music, wishes), wishes);
  const notes = planNotes(music, chosen, wishes).map(({ atMs, count, holdMs }) => {
    const turned = lineAngleAt(line, atMs) % 360;
    const angleDeg = Math.round((turned + 360) * 1_000) / 1_000;
    return { atMs, angleDeg: angleDeg % 360, count, holdMs };
  });
  return { keyCount: chart.keyCount, lengthMs: musicLengthMs(music), line, notes };
}
