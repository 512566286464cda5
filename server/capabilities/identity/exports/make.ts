import type { Context } from '../../../kernel/context/context.ts';
import { keepingRooms } from '../../../kernel/keeps/keeping.ts';
import { storage } from '../../../kernel/storage/port.ts';
import { linkTo, sendMail, writeLetter } from '../mail/index.ts';
import { contactOf } from '../passwords/index.ts';
import { reachPerson } from '../profiles/index.ts';
import { archiveKey } from './archive-key.ts';
import { openArchive } from './archive.ts';
import { exportReady } from './events.ts';
import { READY_DAYS, TRIES_MAX } from './limits.ts';
import { readyWords } from './rules/letter.ts';
import {
  beginTry,
  findExport,
  noteProgress,
  settleFailed,
  settleReady,
  type ExportRow,
} from './store.ts';

/**
 * Makes the archive of an export. Killed at any point it is begun again and yields one whole file: the
 * storage shows none before its end, and the export is ready only when it is there. After some tries
 * it is given up, and says so.
 */
export async function makeArchive(ctx: Context, exportId: string): Promise<void> {
  const row = await beginTry(ctx.db, exportId);
  const key = archiveKey(exportId);
  if (!row) {
    // Settled by an earlier delivery; or gone with its person, while a try that was killed left its file.
    if (!(await findExport(ctx.db, exportId))) await ctx.port(storage).delete(key);
    return;
  }
  if (row.tries > TRIES_MAX) return giveUp(ctx, row);
  try {
    const bytes = await fill(ctx, row, key);
    if (!(await settle(ctx, row, bytes))) await ctx.port(storage).delete(key);
  } catch (error) {
    if (row.tries < TRIES_MAX) throw error;
    ctx.log.error({ err: error, exportId }, 'an export could not be made');
    await giveUp(ctx, row);
  }
}

/** One state of all tables goes into the file: read in a transaction that sees nothing newer. */
function fill(ctx: Context, row: ExportRow, key: string): Promise<number> {
  return ctx.transaction(async (reading) => {
    await reading.db.change('set transaction isolation level repeatable read, read only');
    const archive = await openArchive(reading, {
      rooms: await keepingRooms(reading),
      personId: row.person_id,
      // Outside of that transaction: whoever waits sees it at once.
      onProgress: (done, total) => noteProgress(ctx.db, row.id, done, total),
    });
    try {
      return await ctx.port(storage).put(key, archive);
    } finally {
      // Whatever still flows must not outlive the transaction it reads in.
      archive.destroy();
    }
  });
}

/** @returns false when the person left meanwhile: then nobody may have the file. */
function settle(ctx: Context, { id, person_id }: ExportRow, bytes: number): Promise<boolean> {
  const expires = new Date(ctx.now.getTime() + READY_DAYS * 86_400_000);
  return ctx.transaction(async (ctx) => {
    if (!(await settleReady(ctx.db, id, { bytes, now: ctx.now, expires }))) return false;
    await ctx.emit(exportReady, { personId: person_id, exportId: id });
    const [person, contact] = [await reachPerson(ctx, person_id), await contactOf(ctx, person_id)];
    if (!contact) return true;
    const words = readyWords(person.language, linkTo(ctx, '/profile/privacy'));
    await sendMail(ctx, {
      key: `exports.ready:${id}`,
      to: contact.address,
      personId: person_id,
      letter: writeLetter(person.language, words),
    });
    return true;
  });
}

async function giveUp(ctx: Context, { id }: ExportRow): Promise<void> {
  await ctx.port(storage).delete(archiveKey(id));
  await settleFailed(ctx.db, id, ctx.now);
}
