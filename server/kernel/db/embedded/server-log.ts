import { constants } from 'node:fs';
import { copyFile, open, stat, truncate, type FileHandle } from 'node:fs/promises';
import { LOG_BYTES_MAX, LOG_QUOTE_CHARS_MAX } from './limits.ts';

/**
 * Opens PostgreSQL's log for appending. The server gets the handle as its standard output and
 * error: no collector process, and it goes on logging when our program is killed.
 */
export async function openLogFile(path: string): Promise<FileHandle> {
  return open(path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY, 0o600);
}

/**
 * Keeps the log within its limit: the full one becomes `<path>.1`. Copied and cut, because the
 * server keeps its handle; as it appends, it goes on at the new end.
 */
export async function limitLog(path: string, bytesMax = LOG_BYTES_MAX): Promise<void> {
  if ((await logSize(path)) <= bytesMax) return;
  await copyFile(path, `${path}.1`);
  await truncate(path);
}

/** How long the log is, in bytes; 0 when there is none. */
export async function logSize(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The end of what was logged since the log was `from` bytes long. */
export async function readLog(path: string, from: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - LOG_QUOTE_CHARS_MAX);
    const bytes = Buffer.alloc(Math.max(0, size - start));
    await file.read(bytes, 0, bytes.length, start);
    return bytes.toString('utf8').trim();
  } finally {
    await file.close();
  }
}
