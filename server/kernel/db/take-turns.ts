import type { Db } from './db.ts';

/**
 * Lets those who name the same thing come one after another: who asks next waits until this
 * transaction ends. For what has no row that could be locked.
 * @param db of a transaction
 * @param name of the thing, beginning with whose it is, e.g. `identity.block <person>`
 */
export async function takeTurns(db: Db, name: string): Promise<void> {
  await db.change('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
