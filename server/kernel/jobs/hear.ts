import type { Context } from '../context/context.ts';
import { writeSingleHearings, type Hearing } from '../events/emit.ts';
import type { AnyListener } from '../events/event.ts';
import type { Origin } from '../events/origin.ts';

interface EventRecord {
  id: string;
  payload: unknown;
  at: Date;
  actor_id: string | null;
  origin: Origin | null;
}

/**
 * Delivers the events of a job to its listener in one transaction. When one of several fails, none
 * of them is heard yet, and each gets a job of its own: one bad event harms no other, keeps its own
 * count of attempts, and is alone in its dead letter.
 */
export async function hear(ctx: Context, listener: AnyListener, payload: unknown): Promise<void> {
  const { events, event } = payload as Hearing;
  const ids = events ?? [event ?? ''];
  try {
    await deliver(ctx, listener, ids);
  } catch (error) {
    if (ids.length === 1) throw error;
    ctx.log.warn({ err: error, events: ids.length }, 'events are delivered one by one');
    await writeSingleHearings(ctx.db, listener.name, ids);
  }
}

/** The listener's effects and the marks that it has heard commit together. */
async function deliver(ctx: Context, listener: AnyListener, ids: string[]): Promise<void> {
  await ctx.transaction(async (ctx) => {
    const fresh = await ctx.db.rows<EventRecord>(MARK_AND_READ, [ids, listener.name, ctx.now]);
    for (const { id, payload, at, actor_id: actorId, origin } of fresh) {
      await listener.run(ctx, payload as never, { id, at, actorId, origin });
    }
  });
}

// In the order of their ids, so that two who are brought the same events wait for each other, not both.
const MARK_AND_READ = `
  with fresh as (
    insert into kernel.heard (event_id, listener, at)
    select id, $2, $3 from kernel.event where id = any($1::uuid[]) order by id
    on conflict do nothing returning event_id)
  select e.id, e.payload, e.at, e.actor_id, e.origin from fresh join kernel.event e on e.id = fresh.event_id
  order by array_position($1::uuid[], e.id)`;
