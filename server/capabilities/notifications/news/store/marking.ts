import type { Db } from '../../../../kernel/db/db.ts';

/** Marks the lines of an inbox as read, up to a place; @returns their ids */
export function markUpTo(db: Db, personId: string, upTo: number, now: Date): Promise<string[]> {
  return ids(
    db,
    `update notifications.news set read_at = $3
     where person_id = $1 and seq <= $2 and read_at is null and in_inbox returning id`,
    [personId, upTo, now],
  );
}

/** Whether a person has a line of this id in their inbox. */
export async function hasNews(db: Db, personId: string, id: string): Promise<boolean> {
  const text = 'select id from notifications.news where person_id = $1 and id = $2 and in_inbox';
  return (await db.first(text, [personId, id])) !== null;
}

/** Marks one line as read; @returns its id when it was not */
export function markLine(db: Db, personId: string, id: string, now: Date): Promise<string[]> {
  return ids(
    db,
    `update notifications.news set read_at = $3
     where person_id = $1 and id = $2 and read_at is null returning id`,
    [personId, id, now],
  );
}

/** Removes a line from an inbox; @returns its id when it was there */
export function deleteLine(db: Db, personId: string, id: string): Promise<string[]> {
  const text =
    'delete from notifications.news where person_id = $1 and id = $2 and in_inbox returning id';
  return ids(db, text, [personId, id]);
}

/** Marks what is unread of a bundle as read. */
export function markBundle(db: Db, about: About, now: Date): Promise<string[]> {
  return ids(
    db,
    `update notifications.news set read_at = $4
     where person_id = $1 and kind = $2 and bundle = $3 and read_at is null returning id`,
    [about.personId, about.kind, about.bundle, now],
  );
}

/** Removes the line of a bundle, read or not. */
export function deleteBundle(db: Db, about: About): Promise<string[]> {
  return ids(
    db,
    `delete from notifications.news
     where person_id = $1 and kind = $2 and bundle = $3 returning id`,
    [about.personId, about.kind, about.bundle],
  );
}

/** What a line is about. */
export interface About {
  personId: string;
  kind: string;
  bundle: string;
}

/** Forgets news and what was told from before `before`. */
export async function purgeNews(db: Db, before: Date): Promise<void> {
  await db.change('delete from notifications.news where at < $1', [before]);
  await db.change('delete from notifications.told where at < $1', [before]);
}

async function ids(db: Db, text: string, values: (string | number | Date)[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(text, values);
  return rows.map(({ id }) => id);
}
