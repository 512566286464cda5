import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { elapsedMs, systemClock } from '../clock.ts';
import { HouseError } from '../faults/house-error.ts';
import { CLAIM_MS, LOOK_MS } from './limits.ts';

/** A file of secrets that running programs follow. */
export interface KeptFile<T> {
  /** What it holds, as it stood a second ago at most. */
  read(): T;
  /** What it holds now. */
  readAgain(): T;
}

/**
 * Follows a file: another program may replace it, and this one notices without a restart. It is looked
 * at when somebody asks, not watched: watching tells nothing on shared folders.
 * @param parse makes sense of its text; what it throws at the first reading is thrown on
 */
export function followFile<T>(path: string, parse: (text: string) => T): KeptFile<T> {
  let stamp = stampOf(path);
  let value = parse(readFileSync(path, 'utf8'));
  let lookedMs = elapsedMs();
  const look = () => {
    lookedMs = elapsedMs();
    const found = stampOf(path);
    if (found === stamp) return value;
    stamp = found;
    try {
      value = parse(readFileSync(path, 'utf8'));
    } catch (error) {
      // Whoever edits keys by hand must not stop a house that is well: it goes on with those it has.
      process.emitWarning(`${(error as Error).message} Going on with the keys read before.`);
    }
    return value;
  };
  return { read: () => (elapsedMs() - lookedMs < LOOK_MS ? value : look()), readAgain: look };
}

/** Which file stands there: a replaced one has another inode or another time. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : '';
}

/** Makes a file unless there is one; of two programs that do so at once, both keep the first one's. */
export function makeFile(path: string, make: () => string): void {
  if (statSync(path, { throwIfNoEntry: false })) return;
  const draft = `${path}.${randomUUID()}`;
  writeDraft(draft, make());
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

/**
 * Replaces a file whole or not at all, by one program at a time.
 * @param change gets the present text and gives the next one; null leaves it
 * @throws HouseError when another program is about it, or the file may not be written
 */
export function replaceFile(path: string, change: (text: string) => string | null): void {
  const draft = `${path}.next`;
  const file = claim(draft);
  try {
    const next = change(readFileSync(path, 'utf8'));
    if (next !== null) {
      writeSync(file, next);
      fsyncSync(file);
      renameSync(draft, path);
    }
  } finally {
    closeSync(file);
    rmSync(draft, { force: true });
  }
}

function claim(draft: string): number {
  const found = statSync(draft, { throwIfNoEntry: false });
  if (found && systemClock.now().getTime() - found.mtimeMs > CLAIM_MS) rmSync(draft);
  try {
    return openSync(draft, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritable(error as Error);
    throw new HouseError(`Another program is changing the keys (${draft}): try again in a minute.`);
  }
}

function writeDraft(path: string, text: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    throw notWritable(error as Error);
  }
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
}

function notWritable({ message }: Error): HouseError {
  return new HouseError(
    `The keys cannot be written (${message}): give the folder to the user that runs Madang, ` +
      `or change them where it may be written.`,
  );
}
