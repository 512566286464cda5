import { BPM_MAX, SONG_MS_MAX, type ChartFault, type Tempo } from './chart.ts';

/** The sound file of a song, and where in the song's time it begins. */
export interface RecordingPlace {
  hash: string;
  /** Negative where the file's first milliseconds are left out. */
  offsetMs: number;
}

/** What is said about a song, beside its charts and its music: what a curator may change. */
export interface SongFacts {
  title: { ko: string; en: string };
  artist: string;
  /** `original`, or where the song comes from. */
  source: string;
  /** Under which licence the song may be offered here. */
  licence: string;
  /** The tempo that is shown. */
  bpm: number;
  timing: Tempo[];
  lengthMs: number;
  previewMs: [fromMs: number, toMs: number];
  locked: boolean;
  /** Null: the song is synthesised from its music. */
  recording: RecordingPlace | null;
}

/** The slowest beat of a song. */
export const BPM_MIN = 1;
/** Beats of one bar. */
export const BAR_BEATS_MAX = 32;
/** Changes of tempo in one song: gimmicks have some thousands. */
export const TEMPI_MAX = 5_000;

type Report = (pointer: string, code: string, detail: string) => void;

/**
 * Everything that is wrong with the facts of a song; an empty list means they can be kept. That texts
 * are there and not too long is the schema's to say.
 */
export function inspectSong(facts: SongFacts): ChartFault[] {
  const faults: ChartFault[] = [];
  const report: Report = (pointer, code, detail) => faults.push({ pointer, code, detail });
  const { lengthMs, previewMs, bpm } = facts;
  for (const [pointer, text] of textsOf(facts)) {
    if (text.trim() === '') report(pointer, 'text_missing', 'Write something here');
  }
  if (!(Number.isInteger(lengthMs) && lengthMs >= 1 && lengthMs <= SONG_MS_MAX)) {
    report('/lengthMs', 'length_out_of_range', `A song lasts 1 to ${SONG_MS_MAX} whole ms`);
  }
  const [fromMs, toMs] = previewMs;
  if (!(fromMs >= 0 && fromMs < toMs)) {
    report('/previewMs', 'preview_empty', 'A preview ends after it begins');
  } else if (toMs > lengthMs) {
    report('/previewMs/1', 'preview_after_end', `The song ends at ${lengthMs} ms`);
  }
  if (!isTempo(bpm)) report('/bpm', 'bpm_out_of_range', BPM_RANGE);
  inspectTiming(facts.timing, report);
  return faults;
}

const BPM_RANGE = `A tempo has ${BPM_MIN} to ${BPM_MAX} beats a minute`;

function textsOf({ title, artist, licence }: SongFacts): [pointer: string, text: string][] {
  return [
    ['/title/ko', title.ko],
    ['/title/en', title.en],
    ['/artist', artist],
    ['/licence', licence],
  ];
}

function isTempo(bpm: number): boolean {
  return bpm >= BPM_MIN && bpm <= BPM_MAX;
}

function inspectTiming(timing: readonly Tempo[], report: Report): void {
  if (timing.length === 0) report('/timing', 'timing_missing', 'A song needs a tempo');
  if (timing.length > TEMPI_MAX) report('/timing', 'timing_too_long', `At most ${TEMPI_MAX}`);
  for (const [index, { atMs, bpm, beatsPerBar }] of timing.slice(0, TEMPI_MAX).entries()) {
    const pointer = `/timing/${index}`;
    if (!isTempo(bpm)) report(`${pointer}/bpm`, 'bpm_out_of_range', BPM_RANGE);
    if (!(Number.isInteger(beatsPerBar) && beatsPerBar >= 1 && beatsPerBar <= BAR_BEATS_MAX)) {
      const detail = `A bar has 1 to ${BAR_BEATS_MAX} beats`;
      report(`${pointer}/beatsPerBar`, 'bar_out_of_range', detail);
    }
    if (atMs <= (timing[index - 1]?.atMs ?? -Infinity)) {
      report(`${pointer}/atMs`, 'timing_unsorted', 'The tempo before it is not earlier');
    }
  }
}
