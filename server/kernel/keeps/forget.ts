import type { Context } from '../context/context.ts';
import type { KeepingRoom } from './keeping.ts';
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
