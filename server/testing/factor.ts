import type { Context } from '../kernel/context/context.ts';

/** Gives a person a second factor that nobody holds: who has one counts, whichever it is. */
export async function giveFactor(ctx: Context, personId: string): Promise<void> {
  await ctx.db.change(
    `insert into identity.passkey
       (id, person_id, credential_id, public_key, counter, transports, name, backed_up, created_at)
     values ($1::uuid, $2, $1::uuid::text, '', 0, '{}', 'Somewhere safe', false, $3)`,
    [ctx.newId(), personId, ctx.now],
  );
}
