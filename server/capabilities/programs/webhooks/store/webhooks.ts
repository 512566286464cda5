import type { Db } from '../../../../kernel/db/db.ts';

/** Why nothing is sent. */
export type PauseReason = 'asked' | 'failing' | 'gone';

/** A row of `programs.webhook`. */
export interface WebhookRow {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  sealed_key: string;
  made_by: string | null;
  made_at: Date;
  paused_at: Date | null;
  paused_because: PauseReason | null;
  failing_since: Date | null;
  failures: number;
}

const COLUMNS = `id, name, url, kinds, sealed_key, made_by, made_at, paused_at, paused_because,
  failing_since, failures`;

/** Keeps a webhook, unless there are `max`; false then. */
export async function insertWebhook(
  db: Db,
  row: Pick<WebhookRow, 'id' | 'name' | 'url' | 'kinds' | 'sealed_key' | 'made_by' | 'made_at'>,
  max: number,
): Promise<boolean> {
  const text = `insert into programs.webhook (id, name, url, kinds, sealed_key, made_by, made_at)
    select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from programs.webhook) < $8`;
  const values = [row.id, row.name, row.url, row.kinds, row.sealed_key, row.made_by, row.made_at];
  return (await db.change(text, [...values, max])) === 1;
}

/** All of them with how much waits for each, those made last first. */
export function findWebhooks(db: Db): Promise<(WebhookRow & { waiting: number })[]> {
  return db.rows(`select ${COLUMNS}, (select count(*)::int from programs.delivery d
      where d.webhook_id = w.id and d.state = 'waiting') as waiting
    from programs.webhook w order by id desc`);
}

/** One of them, or null. */
export function findWebhook(db: Db, id: string): Promise<WebhookRow | null> {
  return db.first(`select ${COLUMNS} from programs.webhook where id = $1`, [id]);
}

/** Changes what is given; what is null stays. False when there is none. */
export async function changeWebhook(
  db: Db,
  id: string,
  given: { name: string | null; url: string | null; kinds: string[] | null },
): Promise<boolean> {
  const text = `update programs.webhook set name = coalesce($2, name), url = coalesce($3, url),
    kinds = coalesce($4, kinds) where id = $1`;
  return (await db.change(text, [id, given.name, given.url, given.kinds])) === 1;
}

/** Stops sending. */
export async function pause(db: Db, id: string, now: Date, because: PauseReason): Promise<void> {
  const text = `update programs.webhook set paused_at = $2, paused_because = $3
    where id = $1 and paused_at is null`;
  await db.change(text, [id, now, because]);
}

/** Sends again, with a clean slate. */
export async function resume(db: Db, id: string): Promise<void> {
  const text = `update programs.webhook set paused_at = null, paused_because = null,
    failing_since = null, failures = 0, next_at = null where id = $1`;
  await db.change(text, [id]);
}

/** Notes a failure; how it went until now, or null when the webhook is gone. */
export function noteFailure(
  db: Db,
  id: string,
  now: Date,
): Promise<{ failures: number; since: Date } | null> {
  const text = `update programs.webhook set failures = failures + 1,
      failing_since = coalesce(failing_since, $2)
    where id = $1 returning failures, failing_since as since`;
  return db.first(text, [id, now]);
}

/** Sends nothing more before `at`. */
export async function holdUntil(db: Db, id: string, at: Date): Promise<void> {
  await db.change('update programs.webhook set next_at = $2 where id = $1', [id, at]);
}

/** The webhooks for which something waits that may be sent now. */
export async function findDue(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from programs.webhook w
     where paused_at is null and (next_at is null or next_at <= $1) and exists (
       select from programs.delivery d where d.webhook_id = w.id and d.state = 'waiting')`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/** Notes that it was taken. */
export async function noteSuccess(db: Db, id: string): Promise<void> {
  const text = `update programs.webhook set failures = 0, failing_since = null, next_at = null
    where id = $1 and failures > 0`;
  await db.change(text, [id]);
}

/** Removes one, and what waited for it. */
export async function removeWebhook(db: Db, id: string): Promise<boolean> {
  return (await db.change('delete from programs.webhook where id = $1', [id])) === 1;
}
