import type { Context } from '../../../kernel/context/context.ts';
import { storage } from '../../../kernel/storage/port.ts';
import { archiveKey } from './archive-key.ts';
import { findExportIds } from './store.ts';

/** Deletes the archives of a person; one that is being made is deleted by its job, which finds no row. */
export async function forgetArchives(ctx: Context, personId: string): Promise<void> {
  for (const id of await findExportIds(ctx.db, personId))
    await ctx.port(storage).delete(archiveKey(id));
}
