import type { Db } from '../../../../kernel/db/db.ts';

/** A recovery code as it is kept. */
export interface KeptCode {
  selector: string;
  hash: string;
}

/** Puts these codes in place of all others of a person. */
export async function replaceCodes(db: Db, personId: string, codes: KeptCode[]): Promise<void> {
  await db.change('delete from identity.recovery_code where person_id = $1', [personId]);
  await db.change(
    `insert into identity.recovery_code (person_id, selector, hash)
     select $1, selector, hash from unnest($2::text[], $3::text[]) as codes(selector, hash)`,
    [personId, codes.map(({ selector }) => selector), codes.map(({ hash }) => hash)],
  );
}

/** The hash of an unused code, found by its first characters, or null. */
export async function findCode(db: Db, personId: string, selector: string): Promise<string | null> {
  const row = await db.first<{ hash: string }>(
    `select hash from identity.recovery_code
     where person_id = $1 and selector = $2 and used_at is null`,
    [personId, selector],
  );
  return row?.hash ?? null;
}

/** Uses a code up; false when it was, or others took its place. Of two at once one wins. */
export async function useCode(db: Db, personId: string, code: KeptCode, now: Date) {
  const changed = await db.change(
    `update identity.recovery_code set used_at = $4
     where person_id = $1 and selector = $2 and hash = $3 and used_at is null`,
    [personId, code.selector, code.hash, now],
  );
  return changed === 1;
}

/** How many codes a person has left. */
export async function countCodes(db: Db, personId: string): Promise<number> {
  const row = await db.first<{ left: number }>(
    `select count(*)::int as left from identity.recovery_code
     where person_id = $1 and used_at is null`,
    [personId],
  );
  return row?.left ?? 0;
}
