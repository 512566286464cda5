import type { Db } from '../../../../kernel/db/db.ts';
import type { NewsFacts } from '../../../../kernel/room/news.ts';
import { UNREAD_COUNTED_MAX } from '../limits.ts';

/** A row of `notifications.news`. */
export interface NewsRow {
  id: string;
  person_id: string;
  seq: number;
  kind: string;
  bundle: string | null;
  from_id: string | null;
  path: string;
  facts: NewsFacts;
  count: number;
  at: Date;
  read_at: Date | null;
}

const COLUMNS = `id, person_id, seq::float8 as seq, kind, bundle, from_id, path, facts, count, at, read_at`;

/** The inbox of a person, the latest first, before a place; of the kinds this house knows. */
export function findNews(
  db: Db,
  personId: string,
  { kinds, before, limit }: { kinds: string[]; before: number | null; limit: number },
): Promise<NewsRow[]> {
  return db.rows(
    `select ${COLUMNS} from notifications.news
     where person_id = $1 and in_inbox and kind = any($2::text[])
       and ($3::bigint is null or seq < $3)
     order by seq desc limit $4`,
    [personId, kinds, before, limit],
  );
}

/** How many lines of the inboxes of these people are unread; who has none is missing. */
export async function countUnread(
  db: Db,
  personIds: string[],
  kinds: string[],
): Promise<Map<string, number>> {
  const rows = await db.rows<{ person_id: string; count: number }>(
    `select p.id as person_id, (
       select count(*)::int from (
         select from notifications.news n
         where n.person_id = p.id and read_at is null and in_inbox and kind = any($2::text[])
         limit ${UNREAD_COUNTED_MAX}) unread) as count
     from unnest($1::uuid[]) as p (id)`,
    [personIds, kinds],
  );
  return new Map(rows.map((row) => [row.person_id, row.count]));
}

/** What a person has not read and is to be told by letter, after a place, the latest first. */
export function findForMail(
  db: Db,
  personId: string,
  { kinds, after, limit }: { kinds: string[]; after: number; limit: number },
): Promise<NewsRow[]> {
  return db.rows(
    `select ${COLUMNS} from notifications.news
     where person_id = $1 and read_at is null and by_mail and kind = any($2::text[]) and seq > $3
     order by seq desc limit $4`,
    [personId, kinds, after, limit],
  );
}
