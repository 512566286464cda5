import type { Context } from '../context/context.ts';
import { keeping, type KeepingRoom } from './keeping.ts';
import { forgetKept } from './rows.ts';

/**
 * Forgets a person in one room: what the room does first, then its rows, the last table first, since
 * later tables lean on earlier ones. In one transaction, and harmless when done again.
 * @returns how many rows were deleted or changed
 */
export function forgetIn(ctx: Context, room: KeepingRoom, personId: string): Promise<number> {
  return ctx.transaction(async (ctx) => {
    await room.belongings?.forget?.(ctx, personId);
    let count = 0;
    for (const keep of room.keeps?.toReversed() ?? [])
      count += await forgetKept(ctx, keep, personId);
    return count;
  });
}

/** Rooms that have tables in this database but are not open: what they keep of people is not known here. */
export async function roomsAway(ctx: Context): Promise<string[]> {
  const open = ctx.port(keeping).rooms.map(({ name }) => name);
  const rows = await ctx.db.rows<{ room: string }>(
    `select distinct room from kernel.migration
     where room <> 'kernel' and room <> all($1::text[]) order by room`,
    [open],
  );
  return rows.map(({ room }) => room);
}
