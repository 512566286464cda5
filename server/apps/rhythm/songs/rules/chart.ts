/** Judgement mode: two sets of timing windows, and so two separate worlds of records. */
export type Mode = 'easy' | 'hard';

/**
 * One corner of the judgement line's way round the disc. Between two keyframes the angle is linear.
 * Degrees are unwrapped (they may exceed 360 or run backwards), clockwise, 0 = twelve o'clock.
 */
export interface LineKeyframe {
  atMs: number;
  angleDeg: number;
}

/** One note: `count` keys, whichever they are, go down together when the line passes it. */
export interface Note {
  /** Integer milliseconds since the song's start. */
  atMs: number;
  /** 0..360: the line's angle at `atMs`, wrapped. */
  angleDeg: number;
  /** 1..4 keys together; any keys of the set will do. */
  count: number;
  /** How long the keys stay down, in integer milliseconds; 0 is a tap. */
  holdMs: number;
}

/** From a moment on, beats come this fast; the first stretch holds for what lies before it, too. */
export interface Tempo {
  /** Milliseconds since the song's start at which a bar begins. */
  atMs: number;
  bpm: number;
  beatsPerBar: number;
}

/** A playable pattern of a song. */
export interface ChartPattern {
  /** Size of the key set, for example 4 or 6. */
  keyCount: number;
  /** Length of the song in milliseconds. */
  lengthMs: number;
  line: LineKeyframe[];
  /** Sorted by `atMs`; notes of the same moment are judged in this order. */
  notes: Note[];
}

/**
 * The judgement line's angle at a moment, in unwrapped degrees clockwise from twelve o'clock.
 *
 * Before the first keyframe and after the last the line stands still. Two keyframes of the same
 * moment are a jump, and at that moment the later one holds. O(log keyframes).
 *
 * @param line keyframes sorted by `atMs`; without any the line rests at 0
 * @param atMs milliseconds since the song's start, fractions allowed (a frame falls between two)
 */
export function lineAngleAt(line: LineKeyframe[], atMs: number): number {
  // The first keyframe that lies after the moment.
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((line[middle]?.atMs ?? Infinity) <= atMs) low = middle + 1;
    else high = middle;
  }
  const before = line[low - 1];
  const after = line[low];
  if (!before) return after?.angleDeg ?? 0;
  if (!after) return before.angleDeg;
  const passed = (atMs - before.atMs) / (after.atMs - before.atMs);
  return before.angleDeg + (after.angleDeg - before.angleDeg) * passed;
}

/** Key sets from one key to sixteen: more than ten fingers reach, few enough for a log's four bits. */
export const KEY_COUNT_MAX = 16;
/** Keys of one note. */
export const NOTE_KEYS_MAX = 4;
/** How far a note may lie beside the line: what rounding to a degree leaves. */
export const ANGLE_TOLERANCE_DEG = 0.5;
/** The longest song: 20 minutes. */
export const SONG_MS_MAX = 1_200_000;
/** Notes, and as many keyframes, of one chart. */
export const NOTES_MAX = 20_000;
/** The quickest beat of a song; the slowest is one a minute. */
export const BPM_MAX = 1_000;
/** Faults told of one chart; whoever has more mends these first. */
export const FAULTS_MAX = 100;

/** Something wrong with a chart. */
export interface ChartFault {
  /** JSON Pointer (RFC 6901) into the pattern. */
  pointer: string;
  /** Stable, snake_case. */
  code: string;
  detail: string;
}

type Report = (pointer: string, code: string, detail: string) => void;

/**
 * Everything that is wrong with a chart's pattern, in the order of the pattern, at most the first
 * 100 faults; an empty list means it can be played, judged and played perfectly.
 *
 * Where notes or keyframes aren't sorted, what needs their order isn't looked at until they are.
 */
export function inspectChart(pattern: ChartPattern): ChartFault[] {
  const faults: ChartFault[] = [];
  const report: Report = (pointer, code, detail) => {
    if (faults.length < FAULTS_MAX) faults.push({ pointer, code, detail });
  };
  const { keyCount, lengthMs, line, notes } = pattern;
  if (!isWithin(keyCount, 1, KEY_COUNT_MAX)) {
    report('/keyCount', 'key_count_out_of_range', `A key set has 1 to ${KEY_COUNT_MAX} keys`);
  }
  if (!isWithin(lengthMs, 1, SONG_MS_MAX)) {
    report('/lengthMs', 'length_out_of_range', `A song lasts 1 to ${SONG_MS_MAX} whole ms`);
  }
  const lineIsSound = inspectLine(line, report);
  if (notes.length === 0) report('/notes', 'notes_missing', 'A chart needs a note');
  if (notes.length > NOTES_MAX) report('/notes', 'notes_too_many', `At most ${NOTES_MAX} notes`);
  let sorted = true;
  for (const [index, note] of notes.slice(0, NOTES_MAX).entries()) {
    const pointer = `/notes/${index}`;
    inspectNote(note, pattern, pointer, report);
    if (note.atMs < (notes[index - 1]?.atMs ?? -Infinity)) {
      sorted = false;
      report(`${pointer}/atMs`, 'notes_unsorted', 'The note before it is later');
    }
    if (lineIsSound) inspectAngle(note, line, pointer, report);
  }
  if (sorted) inspectKeys(pattern, report);
  return faults;
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function inspectLine(line: LineKeyframe[], report: Report): boolean {
  let sound = line.length > 0 && line.length <= NOTES_MAX;
  if (!sound) report('/line', 'line_length', `A line has 1 to ${NOTES_MAX} keyframes`);
  for (const [index, { atMs, angleDeg }] of line.slice(0, NOTES_MAX).entries()) {
    if (!Number.isFinite(atMs) || !Number.isFinite(angleDeg)) {
      sound = false;
      report(`/line/${index}`, 'keyframe_not_finite', 'Time and angle have to be finite numbers');
    } else if (atMs < (line[index - 1]?.atMs ?? -Infinity)) {
      sound = false;
      report(`/line/${index}/atMs`, 'line_unsorted', 'The keyframe before it is later');
    }
  }
  return sound;
}

function inspectNote(note: Note, pattern: ChartPattern, pointer: string, report: Report): void {
  const { atMs, count, holdMs } = note;
  if (!isWithin(count, 1, NOTE_KEYS_MAX)) {
    report(`${pointer}/count`, 'count_out_of_range', `A note takes 1 to ${NOTE_KEYS_MAX} keys`);
  } else if (count > pattern.keyCount) {
    report(`${pointer}/count`, 'count_over_keys', `The chart has ${pattern.keyCount} keys`);
  }
  const timesAreSound = isWithin(atMs, 0, SONG_MS_MAX) && isWithin(holdMs, 0, SONG_MS_MAX);
  if (!timesAreSound) {
    report(pointer, 'note_time_unsound', 'atMs and holdMs are whole milliseconds from 0');
  } else if (atMs + holdMs > pattern.lengthMs) {
    report(pointer, 'note_after_end', `The song ends at ${pattern.lengthMs} ms`);
  }
}

function inspectAngle(note: Note, line: LineKeyframe[], pointer: string, report: Report): void {
  if (!(note.angleDeg >= 0 && note.angleDeg <= 360)) {
    report(`${pointer}/angleDeg`, 'angle_out_of_range', 'A note lies at 0 to 360 degrees');
    return;
  }
  const lineDeg = lineAngleAt(line, note.atMs);
  const turnDeg = (((note.angleDeg - lineDeg) % 360) + 360) % 360;
  if (Math.min(turnDeg, 360 - turnDeg) <= ANGLE_TOLERANCE_DEG) return;
  const wrappedDeg = (((lineDeg % 360) + 360) % 360).toFixed(2);
  report(`${pointer}/angleDeg`, 'angle_off_line', `The line is at ${wrappedDeg} degrees then`);
}

/**
 * Whether the keys suffice: the notes of one moment and the holds that run through it, together. A
 * note that finds too few is reported and then left aside, so that one fault doesn't make many.
 */
function inspectKeys({ keyCount, notes }: ChartPattern, report: Report): void {
  let running: { endMs: number; count: number }[] = [];
  for (const [index, { atMs, count, holdMs }] of notes.slice(0, NOTES_MAX).entries()) {
    if (!isWithin(count, 1, keyCount)) continue;
    running = running.filter(({ endMs }) => endMs > atMs);
    const needed = running.reduce((sum, note) => sum + note.count, count);
    if (needed <= keyCount) {
      running.push({ endMs: atMs + Math.max(holdMs, 1), count });
    } else {
      const detail = `${needed} keys at once, and the chart has ${keyCount}`;
      report(`/notes/${index}`, 'keys_exhausted', detail);
    }
  }
}
