import type { Db } from '../../../kernel/db/db.ts';

/** A row of `identity.security_event`. */
export interface EventRow {
  id: string;
  person_id: string;
  kind: string;
  at: Date;
  detail: string | null;
  session_id: string | null;
  address: string | null;
  device: string | null;
  country: string | null;
  city: string | null;
}

/** Notes an event, once. */
export async function insertEvent(db: Db, row: EventRow): Promise<void> {
  await db.change(
    `insert into identity.security_event
       (id, person_id, kind, at, detail, session_id, address, device, country, city)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      row.id,
      row.person_id,
      row.kind,
      row.at,
      row.detail,
      row.session_id,
      row.address,
      row.device,
      row.country,
      row.city,
    ],
  );
}

/** The events of a person, the latest first, after a cursor. */
export function findEvents(
  db: Db,
  personId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<EventRow[]> {
  return db.rows(
    `select id, person_id, kind, at, detail, session_id, address, device, country, city
     from identity.security_event
     where person_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
     order by at desc, id desc limit $4`,
    [personId, after?.at ?? null, after?.id ?? null, limit],
  );
}

/** Notes that a person was on a device. @returns whether they never were, though they were on others */
export async function meetDevice(
  db: Db,
  personId: string,
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const row = await db.first<{ is_new: boolean; has_others: boolean }>(
    `insert into identity.known_device as d (person_id, hash, first_at, last_at)
     values ($1, $2, $3, $3)
     on conflict (person_id, hash) do update set last_at = greatest(d.last_at, excluded.last_at)
     returning xmax = 0 as is_new,
       exists (select from identity.known_device where person_id = $1 and hash <> $2) as has_others`,
    [personId, hash, now],
  );
  return row !== null && row.is_new && row.has_others;
}

/** Forgets events and devices older than `before`. */
export async function purge(db: Db, before: Date): Promise<void> {
  await db.change('delete from identity.security_event where at < $1', [before]);
  await db.change('delete from identity.known_device where last_at < $1', [before]);
}
