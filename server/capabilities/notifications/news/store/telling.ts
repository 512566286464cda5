import type { Db } from '../../../../kernel/db/db.ts';
import type { Line, Telling } from '../telling.ts';

/** A line as it is about to be written. */
export interface PlacedLine extends Line {
  id: string;
  seq: number;
  inInbox: boolean;
  byMail: boolean;
}

/** A line as it stands now. */
export interface WrittenLine {
  id: string;
  person_id: string;
  kind: string;
  seq: number;
  count: number;
}

/** Claims tellings; those that were not told before. Two who tell the same wait for each other. */
export async function claimTellings<T extends Telling>(
  db: Db,
  tellings: T[],
  at: Date,
): Promise<T[]> {
  const sorted = tellings.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
  const rows = await db.rows<{ person_id: string; dedupe: string }>(
    `insert into notifications.told (person_id, dedupe, at)
     select person_id, dedupe, $3 from unnest($1::uuid[], $2::text[]) as t (person_id, dedupe)
     on conflict do nothing returning person_id, dedupe`,
    [sorted.map(({ personId }) => personId), sorted.map(({ dedupe }) => dedupe), at],
  );
  const fresh = new Set(rows.map((row) => keyOf({ personId: row.person_id, dedupe: row.dedupe })));
  // Twins of one call: the first is told.
  return tellings.filter((telling) => fresh.delete(keyOf(telling)));
}

/** Takes `count` places in each of these inboxes, locked until the transaction ends; the last of each. */
export async function takePlaces(
  db: Db,
  wanted: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const people = [...wanted.keys()].toSorted(compare);
  const rows = await db.rows<{ person_id: string; seq: number }>(
    `insert into notifications.inbox (person_id, seq)
     select person_id, count from unnest($1::uuid[], $2::int[]) as t (person_id, count)
     on conflict (person_id) do update set seq = inbox.seq + excluded.seq
     returning person_id, seq::float8 as seq`,
    [people, people.map((id) => wanted.get(id) ?? 0)],
  );
  return new Map(rows.map((row) => [row.person_id, row.seq]));
}

/** Writes lines; what is unread of the same kind and bundle grows. */
export function putLines(db: Db, lines: PlacedLine[], at: Date): Promise<WrittenLine[]> {
  return db.rows(
    `insert into notifications.news as n
       (id, person_id, seq, kind, bundle, from_id, path, facts, count, in_inbox, by_mail, at)
     select t.*, $12::timestamptz from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[],
       $6::uuid[], $7::text[], $8::jsonb[], $9::int[], $10::boolean[], $11::boolean[]) as t
     on conflict (person_id, kind, bundle) where read_at is null and bundle is not null
     do update set seq = excluded.seq, from_id = excluded.from_id, path = excluded.path,
       facts = excluded.facts, count = n.count + excluded.count, at = excluded.at,
       in_inbox = excluded.in_inbox, by_mail = excluded.by_mail
     returning id, person_id, kind, seq::float8 as seq, count`,
    [
      lines.map(({ id }) => id),
      lines.map(({ personId }) => personId),
      lines.map(({ seq }) => seq),
      lines.map(({ kind }) => kind),
      lines.map(({ bundle }) => bundle ?? null),
      lines.map(({ from }) => from ?? null),
      lines.map(({ path }) => path),
      lines.map(({ facts }) => JSON.stringify(facts)),
      lines.map(({ count }) => count),
      lines.map(({ inInbox }) => inInbox),
      lines.map(({ byMail }) => byMail),
      at,
    ],
  );
}

function keyOf({ personId, dedupe }: Pick<Telling, 'personId' | 'dedupe'>): string {
  return `${personId} ${dedupe}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
