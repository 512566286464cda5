import type { Context } from '../context/context.ts';
import type { Belongings, Keep } from '../room/keep.ts';

/** Events looked at in one statement: each is read whole, and a statement has a time limit. */
const EVENTS_A_LOOK = 20_000;

/** The kernel's own tables with people in them. */
export const kernelKeeps: Keep[] = [
  {
    table: 'kernel.event',
    person: 'actor_id',
    exported: 'nothing: the tables of the rooms tell the same',
    forgotten: 'deleted',
  },
  {
    table: 'kernel.idempotency',
    person: 'caller',
    exported: 'nothing: answers that are kept for two days, in case a request is sent again',
    forgotten: 'deleted',
  },
];

/** What names a person in the kernel without a column for it. */
export const kernelBelongings: Belongings = {
  says: 'events, kept answers and waiting jobs of others that name the person are deleted',
  async forget(ctx, personId) {
    await forgetEvents(ctx, personId);
    await ctx.db.change(FORGET_ANSWERS, [personId]);
    await ctx.db.change(FORGET_JOBS, [personId]);
  },
};

/**
 * Deletes the events that name a person, whoever did what they tell. A listener at work holds its
 * event, so this waits for it; afterwards nobody can hear of the person again.
 */
async function forgetEvents(ctx: Context, personId: string): Promise<void> {
  let after = idBefore(personId);
  for (;;) {
    const page = await ctx.db.first<{ last: string | null }>(LAST_OF_PAGE, [after, EVENTS_A_LOOK]);
    if (!page?.last) return;
    await ctx.db.change(FORGET_EVENTS, [after, page.last, personId]);
    after = page.last;
  }
}

/** Ids begin with their time (UUIDv7): nobody is named a day before they came. */
function idBefore(personId: string): string {
  const hex = personId.replaceAll('-', '');
  const isTimed = hex[12] === '7';
  const fromMs = isTimed ? Math.max(0, Number.parseInt(hex.slice(0, 12), 16) - 86_400_000) : 0;
  const head = fromMs.toString(16).padStart(12, '0');
  return `${head.slice(0, 8)}-${head.slice(8)}-0000-0000-000000000000`;
}

const LAST_OF_PAGE = `
  select max(id::text)::uuid as last
  from (select id from kernel.event where id > $1::uuid order by id limit $2::int) page`;
const FORGET_EVENTS = `
  delete from kernel.event
  where id > $1::uuid and id <= $2::uuid
    and (actor_id = $3::uuid or strpos(payload::text, $3::text) > 0)`;
const FORGET_ANSWERS = `delete from kernel.idempotency where strpos(answer::text, $1::text) > 0`;
/** Those at work stay: the queue deletes them when they are done. */
const FORGET_JOBS = `
  select graphile_worker.complete_jobs(array(
    select id from graphile_worker._private_jobs
    where locked_at is null
      and (strpos(payload::text, $1::text) > 0 or strpos(coalesce(last_error, ''), $1::text) > 0)))`;
