import type { Db } from '../../../../kernel/db/db.ts';
import type { SessionRow } from './sessions.ts';

/** Adds a refresh token by its hash. */
export async function insertToken(
  db: Db,
  hash: Buffer,
  sessionId: string,
  now: Date,
  replaces: Buffer | null,
): Promise<void> {
  await db.change(
    'insert into identity.refresh_token (hash, session_id, issued_at, replaces) values ($1, $2, $3, $4)',
    [hash, sessionId, now, replaces],
  );
}

/** What is known of a refresh token and its session. */
export interface TokenFacts extends SessionRow {
  proved_at: Date;
  used_at: Date | null;
  dropped_at: Date | null;
  successor_used: boolean;
}

/**
 * The facts of a token, its session locked until the transaction ends; null when nobody issued it.
 * Locked first and read after: a reader that waited must see what the other one did.
 */
export async function lockToken(db: Db, hash: Buffer): Promise<TokenFacts | null> {
  await db.first(
    `select id from identity.session
     where id = (select session_id from identity.refresh_token where hash = $1) for update`,
    [hash],
  );
  return db.first(
    `select s.id, s.person_id, s.client, s.address, s.agent, s.created_at, s.last_seen_at,
       s.expires_at, s.ended_at, coalesce(s.proved_at, s.created_at) as proved_at,
       t.used_at, t.dropped_at,
       exists (select from identity.refresh_token n
               where n.replaces = t.hash and n.used_at is not null) as successor_used
     from identity.refresh_token t join identity.session s on s.id = t.session_id
     where t.hash = $1`,
    [hash],
  );
}

/** Marks a token as used, and drops what an earlier use of it gave that nobody has used. */
export async function useToken(db: Db, hash: Buffer, now: Date): Promise<void> {
  await db.change(
    `update identity.refresh_token
     set used_at = case when hash = $1 then coalesce(used_at, $2) else used_at end,
         dropped_at = case when replaces = $1 then coalesce(dropped_at, $2) else dropped_at end
     where hash = $1 or (replaces = $1 and used_at is null)`,
    [hash, now],
  );
}
