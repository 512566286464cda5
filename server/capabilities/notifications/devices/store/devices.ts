import type { Db } from '../../../../kernel/db/db.ts';
import { takeTurns } from '../../../../kernel/db/take-turns.ts';

/** A row of `notifications.device`. */
export interface DeviceRow {
  id: string;
  person_id: string;
  session_id: string;
  sealed: string;
  service: string;
  name: string;
  made_at: Date;
  seen_at: Date;
  next_at: Date | null;
  quiet_until: Date | null;
}

const COLUMNS = `id, person_id, session_id, sealed, service, name, made_at, seen_at, next_at,
  quiet_until`;

/** The device of an address, or null; who asks for the same one waits until this transaction ends. */
export async function lockDevice(
  db: Db,
  addressHash: Buffer,
): Promise<{ id: string; person_id: string } | null> {
  await takeTurns(db, `notifications.device ${addressHash.toString('hex')}`);
  return db.first('select id, person_id from notifications.device where address_hash = $1', [
    addressHash,
  ]);
}

/** Keeps a device whose address nobody has. */
export async function insertDevice(
  db: Db,
  row: Omit<DeviceRow, 'next_at' | 'quiet_until'>,
  addressHash: Buffer,
): Promise<DeviceRow> {
  await db.change(
    `insert into notifications.device
       (id, person_id, session_id, sealed, service, name, made_at, seen_at, address_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.person_id,
      row.session_id,
      row.sealed,
      row.service,
      row.name,
      row.made_at,
      row.seen_at,
      addressHash,
    ],
  );
  return { ...row, next_at: null, quiet_until: null };
}

/** Notes that a device of a person is still there, as it is now. */
export function refreshDevice(
  db: Db,
  row: Pick<DeviceRow, 'id' | 'session_id' | 'sealed' | 'name' | 'seen_at'>,
): Promise<DeviceRow | null> {
  return db.first(
    `update notifications.device set session_id = $2, sealed = $3, name = $4, seen_at = $5
     where id = $1 returning ${COLUMNS}`,
    [row.id, row.session_id, row.sealed, row.name, row.seen_at],
  );
}

/** The devices of a person, the last seen first. */
export function findDevices(db: Db, personId: string): Promise<DeviceRow[]> {
  return db.rows(
    `select ${COLUMNS} from notifications.device where person_id = $1 order by seen_at desc, id desc`,
    [personId],
  );
}

/** One device, or null. */
export function findDevice(db: Db, id: string): Promise<DeviceRow | null> {
  return db.first(`select ${COLUMNS} from notifications.device where id = $1`, [id]);
}

/** Forgets the devices of a person beyond the `max` last seen. */
export async function dropSurplus(db: Db, personId: string, max: number): Promise<void> {
  await db.change(
    `delete from notifications.device where id in (
       select id from notifications.device where person_id = $1
       order by seen_at desc, id desc offset $2)`,
    [personId, max],
  );
}

/** Forgets a device of a person; false when they have none of this id. */
export async function removeDevice(db: Db, personId: string, id: string): Promise<boolean> {
  const text = 'delete from notifications.device where person_id = $1 and id = $2';
  return (await db.change(text, [personId, id])) === 1;
}

/** Forgets a device that is none any more. */
export async function forgetDevice(db: Db, id: string): Promise<void> {
  await db.change('delete from notifications.device where id = $1', [id]);
}

/** Forgets devices that were last seen before `before`. */
export function purgeDevices(db: Db, before: Date): Promise<number> {
  return db.change('delete from notifications.device where seen_at < $1', [before]);
}

/** Those of these people who have a device. */
export async function findReachable(db: Db, personIds: string[]): Promise<Set<string>> {
  const rows = await db.rows<{ person_id: string }>(
    'select distinct person_id from notifications.device where person_id = any($1::uuid[])',
    [personIds],
  );
  return new Set(rows.map((row) => row.person_id));
}

/** Notes a failure; how it went until now, or null when the device is gone. */
export function noteFailure(
  db: Db,
  id: string,
  now: Date,
): Promise<{ failures: number; since: Date } | null> {
  const text = `update notifications.device set failures = failures + 1,
      failing_since = coalesce(failing_since, $2)
    where id = $1 returning failures, failing_since as since`;
  return db.first(text, [id, now]);
}

/** Notes that a message was taken. */
export async function noteSuccess(db: Db, id: string): Promise<void> {
  const text = `update notifications.device set failures = 0, failing_since = null, next_at = null
    where id = $1 and failures > 0`;
  await db.change(text, [id]);
}

/** Sends nothing more before `at`: the pause after a failure. */
export async function pauseUntil(db: Db, id: string, at: Date): Promise<void> {
  await db.change('update notifications.device set next_at = $2 where id = $1', [id, at]);
}

/** Notes until when a device is left in peace; null ends it. */
export async function quietenUntil(db: Db, id: string, at: Date | null): Promise<void> {
  const text = `update notifications.device set quiet_until = $2
    where id = $1 and quiet_until is distinct from $2`;
  await db.change(text, [id, at]);
}

/** Lets the devices of a person look at their quiet hours anew; those for which something waits. */
export async function unquieten(db: Db, personId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `update notifications.device d set quiet_until = null
     where person_id = $1 and quiet_until is not null returning id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** The devices for which something waits that may be sent now. */
export async function findDue(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from notifications.device d
     where (next_at is null or next_at <= $1) and (quiet_until is null or quiet_until <= $1)
       and exists (select from notifications.push p where p.device_id = d.id and p.sent_at is null)`,
    [now],
  );
  return rows.map(({ id }) => id);
}
