import type { Mode } from '@madang/server/rhythm/chart';
import type { Judged, LogEntry } from '@madang/server/rhythm/judge';
import type { Modifiers } from '@madang/server/rhythm/modifiers';

export type { Mode } from '@madang/server/rhythm/chart';

/** The badges of a play or a record, from the least to the most. */
export interface Badges {
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
}

/** The best of one player on one chart in one mode. */
export interface PlayerRecord extends Badges {
  score: number;
  plays: number;
  reachedAt: string;
}

/** What everybody did on a chart in one mode; rates are per cent with one decimal. */
export interface ModeStats {
  players: number;
  plays: number;
  averageScore: number;
  clearRate: number;
  fullComboRate: number;
  allArtsRate: number;
  mine: PlayerRecord | null;
}

/** One playable pattern of a song, as it stands in a list. */
export interface ChartCard {
  id: string;
  difficulty: number;
  level: number;
  noteCount: number;
  keyCount: number;
  version: number;
  /** Closed at the start by itself, whatever its song is. */
  locked: boolean;
  modes: Record<Mode, ModeStats>;
}

export interface Song {
  id: string;
  title: { ko: string; en: string };
  artist: string;
  bpm: number;
  lengthMs: number;
  previewMs: [from: number, to: number];
  locked: boolean;
  /** Its sound file and where in the song (ms) that begins; null when it is synthesised. */
  recording: { hash: string; offsetMs: number } | null;
  charts: ChartCard[];
}

/** What is sent when a play is over. `id` is made here, so that a retry never counts twice. */
export interface PlayBody {
  id: string;
  chartId: string;
  chartVersion: number;
  mode: Mode;
  /** Absent: none. */
  modifiers?: Modifiers;
  /** Times are those of playing: at 125 a note of 5000 ms is at 4000. */
  log: LogEntry[];
}

export interface Play extends Badges {
  id: string;
  chartId: string;
  chartVersion: number;
  mode: Mode;
  score: number;
  counts: Judged['counts'];
  maxCombo: number;
  early: number;
  late: number;
  verified: boolean;
  flags: string[];
  playedAt: string;
}

export type BadgeName = 'clear' | 'fullCombo' | 'allArts';

/** The server's word on a play. `percentile` is how many per cent of the other players are behind. */
export interface PlayResult {
  play: Play;
  record: PlayerRecord;
  newRecord: boolean;
  newBadges: BadgeName[];
  rank: number | null;
  total: number;
  percentile: number | null;
}

export interface Person {
  id: string;
  name: string;
  hue: number;
}

export interface BoardRow extends Badges {
  rank: number;
  person: Person;
  /** The play that made the record: it can be watched. */
  playId: string;
  score: number;
  reachedAt: string;
}

export interface Mine {
  rank: number | null;
  total: number;
  percentile: number | null;
  record: PlayerRecord | null;
}

/** One line of "my records". */
export interface RecordRow extends PlayerRecord {
  chartId: string;
  mode: Mode;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Somebody passed me on a board. */
export interface Overtaking {
  chartId: string;
  mode: Mode;
  rival: { id: string; name: string; hue: number };
  rivalScore: number;
  ownScore: number;
  at: string;
}
