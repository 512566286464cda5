import type { Db } from '../../../kernel/db/db.ts';

/** Where an export stands. */
export type State = 'waiting' | 'working' | 'ready' | 'failed' | 'expired';

/** A row of `identity.export`. */
export interface ExportRow {
  id: string;
  person_id: string;
  state: State;
  tries: number;
  rows_done: number;
  rows_total: number | null;
  bytes: number | null;
  asked_at: Date;
  expires_at: Date | null;
}

const COLUMNS = 'id, person_id, state, tries, rows_done, rows_total, bytes, asked_at, expires_at';

/** Adds an export that waits; breaks `export_under_way` when there is one already. */
export async function insertExport(
  db: Db,
  id: string,
  personId: string,
  now: Date,
): Promise<ExportRow> {
  const row = await db.first<ExportRow>(
    `insert into identity.export (id, person_id, state, asked_at)
     values ($1, $2, 'waiting', $3) returning ${COLUMNS}`,
    [id, personId, now],
  );
  if (!row) throw new Error('an inserted export did not come back');
  return row;
}

/** When a person asked for exports since `since`, the first first. */
export async function findAsked(db: Db, personId: string, since: Date): Promise<Date[]> {
  const rows = await db.rows<{ asked_at: Date }>(
    `select asked_at from identity.export where person_id = $1 and asked_at > $2 order by asked_at`,
    [personId, since],
  );
  return rows.map(({ asked_at }) => asked_at);
}

/** The export of this id, or null. */
export function findExport(db: Db, id: string): Promise<ExportRow | null> {
  return db.first(`select ${COLUMNS} from identity.export where id = $1`, [id]);
}

/** A person's exports, the newest first. */
export function findExports(db: Db, personId: string, limit: number): Promise<ExportRow[]> {
  return db.rows(
    `select ${COLUMNS} from identity.export where person_id = $1
     order by asked_at desc, id desc limit $2`,
    [personId, limit],
  );
}

/** The ids of all exports of a person. */
export async function findExportIds(db: Db, personId: string): Promise<string[]> {
  const text = 'select id from identity.export where person_id = $1';
  return (await db.rows<{ id: string }>(text, [personId])).map(({ id }) => id);
}

/** Begins a try at an export that is not settled; the row with the try counted, or null. */
export function beginTry(db: Db, id: string): Promise<ExportRow | null> {
  return db.first(
    `update identity.export set state = 'working', tries = tries + 1, rows_done = 0
     where id = $1 and state in ('waiting', 'working') returning ${COLUMNS}`,
    [id],
  );
}

/** Notes how far an export is. */
export async function noteProgress(db: Db, id: string, done: number, total: number): Promise<void> {
  await db.change(
    `update identity.export set rows_done = $2, rows_total = $3 where id = $1 and state = 'working'`,
    [id, done, total],
  );
}

/** Settles an export as ready; false when it is not being made any more. */
export async function settleReady(
  db: Db,
  id: string,
  { bytes, now, expires }: { bytes: number; now: Date; expires: Date },
): Promise<boolean> {
  const changed = await db.change(
    `update identity.export set state = 'ready', bytes = $2, settled_at = $3, expires_at = $4
     where id = $1 and state = 'working'`,
    [id, bytes, now, expires],
  );
  return changed === 1;
}

/** Settles an export as failed. */
export async function settleFailed(db: Db, id: string, now: Date): Promise<void> {
  await db.change(
    `update identity.export set state = 'failed', settled_at = $2
     where id = $1 and state in ('waiting', 'working')`,
    [id, now],
  );
}

/** Ready exports whose time is over. */
export async function findExpired(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from identity.export where state = 'ready' and expires_at <= $1 order by expires_at`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/** Notes that the archive of an export is gone. */
export async function settleExpired(db: Db, id: string, now: Date): Promise<void> {
  await db.change(
    `update identity.export set state = 'expired', bytes = null, settled_at = $2
     where id = $1 and state = 'ready'`,
    [id, now],
  );
}

/** Forgets exports without an archive that were asked for before `before`. */
export function purgeExports(db: Db, before: Date): Promise<number> {
  return db.change(
    `delete from identity.export where asked_at < $1 and state in ('failed', 'expired')`,
    [before],
  );
}
