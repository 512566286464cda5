import type { Db } from '../../../../kernel/db/db.ts';
import type { Tries } from '../rules/pause.ts';

interface Row {
  key: string;
  failures: number;
  blocked_until: Date;
  last_at: Date;
}

/**
 * What is known of each key, locked until the transaction ends; a key nobody tried begins with no
 * failure. In the order of the keys, so that two tries never wait for each other in a circle.
 */
export async function lockTries(db: Db, keys: string[], now: Date): Promise<Map<string, Tries>> {
  const rows = await db.rows<Row>(
    `insert into identity.sign_in_try (key, failures, blocked_until, last_at)
     select key, 0, $2, $2 from unnest($1::text[]) as keys(key) order by key
     on conflict (key) do update set key = excluded.key
     returning key, failures, blocked_until, last_at`,
    [keys, now],
  );
  return new Map(
    rows.map((row) => [
      row.key,
      { failures: row.failures, blockedUntil: row.blocked_until, lastAt: row.last_at },
    ]),
  );
}

/** Keeps the counts of locked keys. */
export async function keepTries(db: Db, tries: Map<string, Tries>): Promise<void> {
  const counts = [...tries.values()];
  await db.change(
    `update identity.sign_in_try t
     set failures = n.failures, blocked_until = n.blocked_until, last_at = n.last_at
     from unnest($1::text[], $2::int[], $3::timestamptz[], $4::timestamptz[])
       as n(key, failures, blocked_until, last_at)
     where t.key = n.key`,
    [
      [...tries.keys()],
      counts.map(({ failures }) => failures),
      counts.map(({ blockedUntil }) => blockedUntil),
      counts.map(({ lastAt }) => lastAt),
    ],
  );
}

/**
 * After a success: takes back from each key what the try had counted, its pause with it: who signs in
 * must not lock out those who share the address.
 * @param own a key whose failures are forgotten altogether, if any
 */
export async function forgiveTries(
  db: Db,
  own: string | null,
  counted: Map<string, Tries>,
  now: Date,
): Promise<void> {
  const keys = [...counted.keys()];
  await db.rows(
    'select key from identity.sign_in_try where key = any($1) order by key for update',
    [keys],
  );
  await db.change('delete from identity.sign_in_try where key = $1', [own]);
  await db.change(
    `update identity.sign_in_try t set failures = greatest(t.failures - 1, 0),
       blocked_until = case when t.blocked_until = n.blocked_until then $3 else t.blocked_until end
     from unnest($1::text[], $2::timestamptz[]) as n(key, blocked_until) where t.key = n.key`,
    [keys, [...counted.values()].map(({ blockedUntil }) => blockedUntil), now],
  );
}

/** Forgets tries older than `before`. */
export function purgeTries(db: Db, before: Date): Promise<number> {
  return db.change('delete from identity.sign_in_try where last_at < $1', [before]);
}
