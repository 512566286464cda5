import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context } from '../../../kernel/context/context.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';
import { storage } from '../../../kernel/storage/port.ts';
import { keepRecording, soundMediaOf } from '../songs/index.ts';
import { fileEmpty, fileUnknown, filesTooMany } from './faults.ts';
import { BROUGHT_BYTES_TOTAL_MAX, BROUGHT_HOURS } from './limits.ts';
import { kindOf } from './rules/kind.ts';
import {
  countBroughtBytes,
  deleteBrought,
  findBrought,
  findOldBrought,
  putBrought,
  type BroughtRow,
  type FileKind,
} from './store.ts';

function keyOf(hash: string): string {
  return `rhythm-brought/${hash}`;
}

/** Who names a file comes after whoever brings it or throws it away. */
function takeFile(ctx: Context, hash: string): Promise<void> {
  return takeTurns(ctx.db, `rhythm.brought_file ${hash}`);
}

/**
 * Keeps a file for an import, for a day. The same file twice is one.
 * @throws fileEmpty, fileUnknown, filesTooMany
 */
export async function bring(ctx: Context, bytes: Buffer): Promise<BroughtRow> {
  if (bytes.length === 0) throw fileEmpty();
  const media = soundMediaOf(bytes);
  const kind: FileKind | null = media === null ? kindOf(bytes) : 'sound';
  if (kind === null) throw fileUnknown();
  const hash = createHash('sha256').update(bytes).digest('hex');
  return ctx.transaction(async (ctx) => {
    await takeFile(ctx, hash);
    const waiting = await countBroughtBytes(ctx.db, hash);
    if (waiting + bytes.length > BROUGHT_BYTES_TOTAL_MAX) throw filesTooMany();
    await ctx.port(storage).put(keyOf(hash), Readable.from([bytes]));
    const row: BroughtRow = { hash, kind, media, bytes: bytes.length };
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    await putBrought(ctx.db, row, { personId, now: ctx.now });
    return row;
  });
}

/** The bytes of a file that was brought; null when it is gone. */
export async function readBrought(ctx: Context, hash: string): Promise<Buffer | null> {
  const files = ctx.port(storage);
  if ((await files.size(keyOf(hash))) === null) return null;
  return buffer(await files.read(keyOf(hash)));
}

/** Makes a sound file that was brought a recording that songs may name; others are left alone. */
export async function keepBrought(ctx: Context, hash: string): Promise<void> {
  const [row] = await findBrought(ctx.db, [hash]);
  if (row?.kind !== 'sound' || row.media === null) return;
  const bytes = await readBrought(ctx, hash);
  if (bytes) await keepRecording(ctx, { bytes, media: row.media });
}

/** Throws away what waited for longer than a day. */
export async function throwOldAway(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - BROUGHT_HOURS * 3_600_000);
  for (const hash of await findOldBrought(ctx.db, before)) {
    await ctx.transaction(async (ctx) => {
      await takeFile(ctx, hash);
      if (await deleteBrought(ctx.db, hash, before)) await ctx.port(storage).delete(keyOf(hash));
    });
  }
}
