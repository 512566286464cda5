import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from '../../../kernel/context/context.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';
import { storage } from '../../../kernel/storage/port.ts';
import { findRecording, insertRecording } from './store/recordings.ts';

/** Where a recording lies in the storage. */
export function recordingKey(hash: string): string {
  return `rhythm-recordings/${hash}`;
}

/** A sound file by its bytes, and what they are. */
export interface Sound {
  bytes: Buffer;
  media: string;
}

/**
 * Keeps a sound file under its hash; one that is there already is left alone. The file comes before the
 * row: a crash between them leaves a file that the next try finds in its place. Who keeps the same file
 * comes one after another, for two who write one file at once spoil each other's draft.
 * @returns its hash
 */
export async function keepRecording(ctx: Context, { bytes, media }: Sound): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const key = recordingKey(hash);
  const files = ctx.port(storage);
  await ctx.transaction(async (ctx) => {
    await takeTurns(ctx.db, `rhythm.recording ${hash}`);
    if ((await files.size(key)) !== bytes.length) await files.put(key, Readable.from([bytes]));
    await insertRecording(ctx.db, { hash, media, bytes: bytes.length }, ctx.now);
  });
  return hash;
}

/** What kind of sound a recording is; null when there is none. */
export async function readMedia(ctx: Context, hash: string): Promise<string | null> {
  return (await findRecording(ctx.db, hash))?.media ?? null;
}

/** A recording's bytes, for an export; null when there is none. */
export async function readSound(ctx: Context, hash: string): Promise<Readable | null> {
  const files = ctx.port(storage);
  return (await files.size(recordingKey(hash))) === null ? null : files.read(recordingKey(hash));
}
