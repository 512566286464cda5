import { LOG_AFTER_MS_MAX, LOG_BEFORE_MS_MAX, LOG_ENTRIES_MAX } from '../limits.ts';

/** The first byte of a packed log; another layout gets another number. */
const FORMAT = 1;

/** A key takes four bits beside its direction's one, so that most entries fit two bytes. */
const KEYS_MAX = 16;

/**
 * One key going down or up: `[atMs, key, down]`. `atMs` is an integer of milliseconds since the
 * song's start, from -3000; `key` is 0..keyCount-1; `down` is 1 for down and 0 for up.
 */
export type LogEntry = [atMs: number, key: number, down: 0 | 1];

/** Why a log cannot be judged: its first bad entry. */
export interface LogFault {
  index: number;
  code:
    | 'too_many_entries'
    | 'time_not_integer'
    | 'time_backwards'
    | 'too_early'
    | 'too_late'
    | 'key_unknown'
    | 'direction_unknown'
    | 'key_already_down'
    | 'key_not_down';
  detail: string;
}

/**
 * Looks for the first entry of a log that no play of a chart can contain.
 *
 * @param keyCount size of the chart's key set
 * @param lengthMs length of the song
 * @returns the first bad entry, or null when the log may be judged
 */
export function inspectLog(
  log: readonly LogEntry[],
  keyCount: number,
  lengthMs: number,
): LogFault | null {
  const down: boolean[] = [];
  let clockMs = -LOG_BEFORE_MS_MAX;
  // By index: iterators cost as much as all the checks of an entry.
  for (let index = 0; index < log.length; index++) {
    if (index >= LOG_ENTRIES_MAX) {
      const detail = `A log holds at most ${LOG_ENTRIES_MAX} entries`;
      return { index, code: 'too_many_entries', detail };
    }
    const entry = log[index] as LogEntry;
    const fault =
      timeFault(entry[0], index === 0, clockMs, lengthMs) ?? keyFault(entry, keyCount, down);
    if (fault) return { index, ...fault };
    clockMs = entry[0];
    down[entry[1]] = entry[2] === 1;
  }
  return null;
}

type Fault = Omit<LogFault, 'index'>;

function timeFault(
  atMs: number,
  first: boolean,
  clockMs: number,
  lengthMs: number,
): Fault | undefined {
  if (!Number.isInteger(atMs)) {
    return { code: 'time_not_integer', detail: `${atMs} is no whole number of milliseconds` };
  }
  if (atMs < -LOG_BEFORE_MS_MAX) {
    return { code: 'too_early', detail: `A log begins at -${LOG_BEFORE_MS_MAX} ms, not ${atMs}` };
  }
  if (!first && atMs < clockMs) {
    return { code: 'time_backwards', detail: `${atMs} ms comes after an entry at ${clockMs} ms` };
  }
  if (atMs > lengthMs + LOG_AFTER_MS_MAX) {
    const endMs = lengthMs + LOG_AFTER_MS_MAX;
    return { code: 'too_late', detail: `A log of this song ends by ${endMs} ms, not ${atMs}` };
  }
  return undefined;
}

function keyFault(entry: LogEntry, keyCount: number, down: readonly boolean[]): Fault | undefined {
  const key = entry[1];
  const direction = entry[2];
  if (!Number.isInteger(key) || key < 0 || key >= keyCount) {
    return { code: 'key_unknown', detail: `The chart's keys are 0 to ${keyCount - 1}, not ${key}` };
  }
  if (direction !== 0 && direction !== 1) {
    return { code: 'direction_unknown', detail: 'A key goes down (1) or up (0)' };
  }
  if (direction === 1 && down[key] === true) {
    return { code: 'key_already_down', detail: `Key ${key} goes down while it is down` };
  }
  if (direction === 0 && down[key] !== true) {
    return { code: 'key_not_down', detail: `Key ${key} goes up while it is up` };
  }
  return undefined;
}

/**
 * A log as bytes, for keeping: the format, the number of entries, and each entry as one number,
 * `(msSinceFormer x 16 + key) x 2 + down`, where the first counts from -3000 ms. Numbers are unsigned
 * LEB128 varints (DWARF 5, section 7.6): seven bits a byte, lowest first, the top bit says "more".
 *
 * @param log a log in which `inspectLog` finds no fault, of a chart with at most 16 keys
 * @throws RangeError when a time isn't an integer, goes back or lies before -3000 ms, a key or a
 *   direction is out of range, or there are too many entries
 */
export function packLog(log: readonly LogEntry[]): Uint8Array<ArrayBuffer> {
  if (log.length > LOG_ENTRIES_MAX) throw new RangeError(`${log.length} entries are too many`);
  const bytes: number[] = [FORMAT];
  putNumber(bytes, log.length);
  let clockMs = -LOG_BEFORE_MS_MAX;
  for (let index = 0; index < log.length; index++) {
    const entry = log[index] as LogEntry;
    const atMs = entry[0];
    const key = entry[1];
    const down = entry[2];
    const sinceMs = atMs - clockMs;
    const timeFits = Number.isInteger(atMs) && Number.isSafeInteger(sinceMs * KEYS_MAX * 2);
    const keyFits = Number.isInteger(key) && key >= 0 && key < KEYS_MAX;
    if (!timeFits || sinceMs < 0 || !keyFits || (down !== 0 && down !== 1)) {
      throw new RangeError(`Entry ${index} of the log cannot be packed`);
    }
    putNumber(bytes, (sinceMs * KEYS_MAX + key) * 2 + down);
    clockMs = atMs;
  }
  return Uint8Array.from(bytes);
}

/**
 * The log that `packLog` packed.
 *
 * @throws RangeError when the bytes end early, go on after the end, or are of another format
 */
export function unpackLog(bytes: Uint8Array): LogEntry[] {
  if (bytes[0] !== FORMAT) throw new RangeError(`Format ${bytes[0]} isn't a packed log's`);
  let place = 1;
  const takeNumber = (): number => {
    let value = 0;
    for (let unit = 1; unit <= 2 ** 49; unit *= 128) {
      const byte = bytes[place++];
      if (byte === undefined) throw new RangeError('The packed log ends early');
      value += (byte & 127) * unit;
      if (byte < 128 && value <= Number.MAX_SAFE_INTEGER) return value;
    }
    throw new RangeError('A number of the packed log is too large');
  };
  const length = takeNumber();
  if (length > LOG_ENTRIES_MAX) throw new RangeError(`${length} entries are too many`);
  const log: LogEntry[] = [];
  let clockMs = -LOG_BEFORE_MS_MAX;
  while (log.length < length) {
    const value = takeNumber();
    clockMs += Math.floor(value / (KEYS_MAX * 2));
    log.push([clockMs, Math.floor(value / 2) % KEYS_MAX, value % 2 === 1 ? 1 : 0]);
  }
  if (place !== bytes.length) throw new RangeError('The packed log goes on after its end');
  return log;
}

/** Appends an unsigned varint; by division, since shifting would cut numbers at 32 bits. */
function putNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}
