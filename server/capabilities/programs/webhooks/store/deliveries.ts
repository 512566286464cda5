import type { Db } from '../../../../kernel/db/db.ts';

/** A row of `programs.delivery`. */
export interface DeliveryRow {
  id: string;
  seq: number;
  webhook_id: string;
  kind: string;
  body: string;
  at: Date;
  state: 'waiting' | 'delivered' | 'dropped';
  tries: number;
  tried_at: Date | null;
  answer: string | null;
}

const COLUMNS =
  'id, seq::float8 as seq, webhook_id, kind, body, at, state, tries, tried_at, answer';

/** News that is to be told. */
export interface News {
  id: string;
  eventId: string;
  personId: string | null;
  kind: string;
  body: string;
  at: Date;
}

/**
 * Writes a delivery for each webhook that wants the news; one for a webhook and an event.
 * @param only one webhook, whatever it wants (to try it); null: all that want it
 * @returns the webhooks that have something to send now
 */
export async function putDeliveries(db: Db, news: News, only: string | null): Promise<string[]> {
  const rows = await db.rows<{ webhook_id: string }>(
    `insert into programs.delivery (id, webhook_id, event_id, kind, body, at, person_id)
     select case when $6::uuid is null then gen_random_uuid() else $1 end, w.id, $2, $3, $4, $5, $7
     from programs.webhook w
     where w.paused_at is null and (w.id = $6 or ($6 is null and $3 = any(w.kinds)))
     on conflict on constraint delivery_once do nothing returning webhook_id`,
    [news.id, news.eventId, news.kind, news.body, news.at, only, news.personId],
  );
  return rows.map((row) => row.webhook_id);
}

/**
 * Claims what is next for a webhook: the oldest that waits. Null when nothing does, when it is paused, or
 * when somebody else has it in hand.
 */
export function claimNext(
  db: Db,
  webhookId: string,
  { now, until }: { now: Date; until: Date },
): Promise<DeliveryRow | null> {
  return db.first(
    `update programs.delivery set claimed_until = $3
     where id = (
         select d.id from programs.delivery d join programs.webhook w on w.id = d.webhook_id
         where d.webhook_id = $1 and d.state = 'waiting' and w.paused_at is null
           and (w.next_at is null or w.next_at <= $2)
         order by d.seq limit 1)
       and state = 'waiting' and (claimed_until is null or claimed_until <= $2)
     returning ${COLUMNS}`,
    [webhookId, now, until],
  );
}

/** Notes how a try went. */
export async function settle(
  db: Db,
  id: string,
  { now, answer, taken }: { now: Date; answer: string; taken: boolean },
): Promise<void> {
  await db.change(
    `update programs.delivery set tries = tries + 1, tried_at = $2, answer = $3,
       claimed_until = null, state = case when $4 then 'delivered' else state end
     where id = $1`,
    [id, now, answer, taken],
  );
}

/** Drops what waits beyond the newest `max` of a webhook. */
export async function dropOldest(db: Db, webhookId: string, max: number): Promise<number> {
  return db.change(
    `update programs.delivery set state = 'dropped'
     where webhook_id = $1 and state = 'waiting' and seq <= (
       select seq from programs.delivery where webhook_id = $1 and state = 'waiting'
       order by seq desc offset $2 limit 1)`,
    [webhookId, max],
  );
}

/** Lets a delivery wait once more; false when the webhook has none of that id. */
export async function sendAgain(db: Db, webhookId: string, id: string): Promise<boolean> {
  const text = `update programs.delivery set state = 'waiting', claimed_until = null
    where webhook_id = $1 and id = $2`;
  return (await db.change(text, [webhookId, id])) === 1;
}

/** Deliveries of a webhook, the latest first, after one. */
export function findDeliveries(
  db: Db,
  webhookId: string,
  before: number | null,
  limit: number,
): Promise<DeliveryRow[]> {
  return db.rows(
    `select ${COLUMNS} from programs.delivery d
     where webhook_id = $1 and ($2::bigint is null or d.seq < $2)
     order by d.seq desc limit $3`,
    [webhookId, before, limit],
  );
}

/** Forgets deliveries from before `before`, whatever became of them. */
export function purgeDeliveries(db: Db, before: Date): Promise<number> {
  return db.change('delete from programs.delivery where at < $1', [before]);
}
