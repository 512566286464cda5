import type { Db } from '../../../../kernel/db/db.ts';
import type { Tries } from '../../passwords/index.ts';

interface Row {
  failures: number;
  blocked_until: Date;
  last_at: Date;
}

/** The wrong codes of a person, locked until the transaction ends; who never tried begins with none. */
export async function lockTries(db: Db, personId: string, now: Date): Promise<Tries> {
  const row = await db.first<Row>(
    `insert into identity.code_try (person_id, failures, blocked_until, last_at)
     values ($1, 0, $2, $2)
     on conflict (person_id) do update set person_id = excluded.person_id
     returning failures, blocked_until, last_at`,
    [personId, now],
  );
  if (!row) throw new Error('an upsert gave no row');
  return { failures: row.failures, blockedUntil: row.blocked_until, lastAt: row.last_at };
}

/** Keeps the locked count of a person. */
export async function keepTries(db: Db, personId: string, tries: Tries): Promise<void> {
  await db.change(
    `update identity.code_try set failures = $2, blocked_until = $3, last_at = $4
     where person_id = $1`,
    [personId, tries.failures, tries.blockedUntil, tries.lastAt],
  );
}

/** After a right code: forgets the wrong ones. */
export async function forgetTries(db: Db, personId: string): Promise<void> {
  await db.change('delete from identity.code_try where person_id = $1', [personId]);
}

/** Forgets wrong codes from before `before`. */
export function purgeTries(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.code_try where last_at < $1', [before]);
}
