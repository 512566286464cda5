import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.session`. */
export interface SessionRow {
  id: string;
  person_id: string;
  client: 'browser' | 'program';
  address: string;
  agent: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}

/** Why a session ended. */
export type EndReason = 'signed_out' | 'ended' | 'token_reused' | 'password_changed';

/** Adds a session. */
export async function insertSession(db: Db, row: Omit<SessionRow, 'ended_at'>): Promise<void> {
  await db.change(
    `insert into identity.session
       (id, person_id, client, address, agent, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.id,
      row.person_id,
      row.client,
      row.address,
      row.agent,
      row.created_at,
      row.last_seen_at,
      row.expires_at,
    ],
  );
}

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

/** Notes that a session was seen. */
export async function touchSession(
  db: Db,
  id: string,
  address: string,
  agent: string,
  now: Date,
  expires: Date,
): Promise<void> {
  await db.change(
    `update identity.session set last_seen_at = $2, expires_at = $3, address = $4, agent = $5 where id = $1`,
    [id, now, expires, address, agent],
  );
}

/** Notes that the person of a session showed once more that it is them; false when it is over. */
export async function proveSession(
  db: Db,
  { id, personId }: { id: string; personId: string },
  now: Date,
): Promise<boolean> {
  const changed = await db.change(
    `update identity.session set proved_at = $3
     where id = $1 and person_id = $2 and ended_at is null and expires_at > $3`,
    [id, personId, now],
  );
  return changed === 1;
}

/** The living sessions of a person, the most recently seen first. */
export function findSessions(db: Db, personId: string, now: Date): Promise<SessionRow[]> {
  return db.rows(
    `select id, person_id, client, address, agent, created_at, last_seen_at, expires_at, ended_at
     from identity.session where person_id = $1 and ended_at is null and expires_at > $2
     order by last_seen_at desc, id`,
    [personId, now],
  );
}

/** Ends sessions of a person: the named one, or all but `except`; @returns the ids that ended */
export async function endSessions(
  db: Db,
  which: { personId: string; id: string | null; except: string | null },
  because: EndReason,
  now: Date,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `update identity.session set ended_at = $4, ended_because = $5
     where person_id = $1 and ended_at is null and ($2::uuid is null or id = $2)
       and ($3::uuid is null or id <> $3)
     returning id`,
    [which.personId, which.id, which.except, now, because],
  );
  return rows.map(({ id }) => id);
}

/** Ends the least recently seen sessions of a person beyond the newest `keep`; @returns their ids */
export async function endSurplus(
  db: Db,
  personId: string,
  keep: number,
  now: Date,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `update identity.session set ended_at = $3, ended_because = 'ended'
     where id in (select id from identity.session where person_id = $1 and ended_at is null
                  order by last_seen_at desc, id desc offset $2)
     returning id`,
    [personId, keep, now],
  );
  return rows.map(({ id }) => id);
}

/** Deletes sessions that ended or expired before `before`, their tokens with them. */
export function purgeSessions(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.session where coalesce(ended_at, expires_at) < $1', [
    before,
  ]);
}
