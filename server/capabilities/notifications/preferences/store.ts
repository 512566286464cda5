import type { Db } from '../../../kernel/db/db.ts';
import type { NewsChannel } from '../../../kernel/room/news.ts';

/** A row of `notifications.preference`. */
export interface PreferenceRow {
  person_id: string;
  kind: string;
  channel: NewsChannel;
  wanted: boolean;
}

/** A row of `notifications.habit`. */
export interface HabitRow {
  quiet_from: number | null;
  quiet_to: number | null;
  digest: 'off' | 'daily' | 'weekly';
}

/** What these people have said, of all kinds. */
export function findPreferences(db: Db, personIds: string[]): Promise<PreferenceRow[]> {
  return db.rows(
    `select person_id, kind, channel, wanted from notifications.preference
     where person_id = any($1::uuid[])`,
    [personIds],
  );
}

/** Writes down what a person said. */
export async function putPreferences(db: Db, rows: PreferenceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.change(
    `insert into notifications.preference (person_id, kind, channel, wanted)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[])
     on conflict (person_id, kind, channel) do update set wanted = excluded.wanted`,
    [
      rows.map((row) => row.person_id),
      rows.map((row) => row.kind),
      rows.map((row) => row.channel),
      rows.map((row) => row.wanted),
    ],
  );
}

/** The habits of a person, or null when they never said any. */
export function findHabit(db: Db, personId: string): Promise<HabitRow | null> {
  return db.first(
    'select quiet_from, quiet_to, digest from notifications.habit where person_id = $1',
    [personId],
  );
}

/** Writes the quiet hours of a person down; null ends them. */
export async function putQuiet(
  db: Db,
  personId: string,
  quiet: { from: number; to: number } | null,
): Promise<void> {
  await db.change(
    `insert into notifications.habit (person_id, quiet_from, quiet_to) values ($1, $2, $3)
     on conflict (person_id) do update set
       quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
    [personId, quiet?.from ?? null, quiet?.to ?? null],
  );
}

/** Writes down how often a person wants a letter. */
export async function putDigest(
  db: Db,
  personId: string,
  digest: HabitRow['digest'],
): Promise<void> {
  await db.change(
    `insert into notifications.habit (person_id, digest) values ($1, $2)
     on conflict (person_id) do update set digest = excluded.digest`,
    [personId, digest],
  );
}

/** People who want letters, after one, in the order of their ids. */
export async function findSubscribers(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ person_id: string; digest: 'daily' | 'weekly' }[]> {
  return db.rows(
    `select person_id, digest from notifications.habit
     where digest <> 'off' and ($1::uuid is null or person_id > $1)
     order by person_id limit $2`,
    [after, limit],
  );
}
