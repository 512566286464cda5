import type { Db } from '../../../kernel/db/db.ts';

/** A row of `programs.token`. */
export interface TokenRow {
  id: string;
  name: string;
  operations: string[];
  made_by: string | null;
  made_at: Date;
  expires_at: Date | null;
  used_at: Date | null;
}

const COLUMNS = 'id, name, operations, made_by, made_at, expires_at, used_at';
const LIVING = 'revoked_at is null and (expires_at is null or expires_at > $1)';

/** Keeps a token, unless there are `max` living ones; false then. */
export async function insertToken(
  db: Db,
  row: TokenRow & { hash: Buffer },
  max: number,
): Promise<boolean> {
  const text = `insert into programs.token (id, name, operations, hash, made_by, made_at, expires_at)
    select $2, $3, $4, $5, $6, $1, $7
    where (select count(*) from programs.token where ${LIVING}) < $8`;
  const values = [row.made_at, row.id, row.name, row.operations, row.hash, row.made_by];
  return (await db.change(text, [...values, row.expires_at, max])) === 1;
}

/** The living tokens, those made last first. */
export function findTokens(db: Db, now: Date): Promise<TokenRow[]> {
  const text = `select ${COLUMNS} from programs.token where ${LIVING} order by id desc`;
  return db.rows(text, [now]);
}

/** The living token of this hash, or null. */
export function findByHash(db: Db, hash: Buffer, now: Date): Promise<TokenRow | null> {
  return db.first(`select ${COLUMNS} from programs.token where ${LIVING} and hash = $2`, [
    now,
    hash,
  ]);
}

/** Notes that a token was used. */
export async function markUsed(db: Db, id: string, now: Date): Promise<void> {
  await db.change('update programs.token set used_at = $2 where id = $1', [id, now]);
}

/** Ends a token; false when no living one has the id. */
export async function revoke(db: Db, id: string, now: Date): Promise<boolean> {
  const text = `update programs.token set revoked_at = $1 where id = $2 and ${LIVING}`;
  return (await db.change(text, [now, id])) === 1;
}
