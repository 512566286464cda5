import type { Db } from '../../../../kernel/db/db.ts';

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
export type EndReason =
  | 'signed_out'
  | 'ended'
  | 'token_reused'
  | 'password_changed'
  | 'by_administrator'
  | 'by_operator';

/** Adds a session. @param factorAt when its person showed a second factor; null when they did not */
export async function insertSession(
  db: Db,
  row: Omit<SessionRow, 'ended_at'>,
  factorAt: Date | null,
): Promise<void> {
  await db.change(
    `insert into identity.session
       (id, person_id, client, address, agent, created_at, last_seen_at, expires_at, factor_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.person_id,
      row.client,
      row.address,
      row.agent,
      row.created_at,
      row.last_seen_at,
      row.expires_at,
      factorAt,
    ],
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

/**
 * Notes that the person of a session showed once more that it is them, also by a second factor when
 * `factors` is 2; false when it is over.
 */
export async function proveSession(
  db: Db,
  { id, personId }: { id: string; personId: string },
  factors: 1 | 2,
  now: Date,
): Promise<boolean> {
  const changed = await db.change(
    `update identity.session
     set proved_at = $3, factor_at = case when $4::int = 2 then $3 else factor_at end
     where id = $1 and person_id = $2 and ended_at is null and expires_at > $3`,
    [id, personId, now, factors],
  );
  return changed === 1;
}

/** Notes that a living session has shown a second factor. */
export async function markFactor(db: Db, id: string, now: Date): Promise<void> {
  const text = 'update identity.session set factor_at = $2 where id = $1 and ended_at is null';
  await db.change(text, [id, now]);
}

/** Whether a session lives and has shown a second factor. */
export async function hasShownFactor(db: Db, id: string): Promise<boolean> {
  const text = `select from identity.session
    where id = $1 and ended_at is null and factor_at is not null`;
  return (await db.first(text, [id])) !== null;
}

/** Whether a session of this person is open. */
export async function isOpen(
  db: Db,
  { id, personId }: { id: string; personId: string },
  now: Date,
): Promise<boolean> {
  const text = `select from identity.session
    where id = $1 and person_id = $2 and ended_at is null and expires_at > $3`;
  return (await db.first(text, [id, personId, now])) !== null;
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
