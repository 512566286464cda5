import type { Context } from '../../../kernel/context/context.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';
import { port } from '../../../kernel/room/port.ts';
import { emailOf } from '../passwords/index.ts';
import { lastDoor } from './faults.ts';

/** The doors of one kind. */
export interface DoorKind {
  /** How many a person has. */
  count(ctx: Context, personId: string): Promise<number>;
  /** Closes all that a person has, and tells of each; called in a transaction. */
  closeAll(ctx: Context, personId: string): Promise<void>;
}

/** Passkeys that sign a person in; bound by their room. */
export const passkeyDoors = port<DoorKind>('identity.doors.passkeys');
/** Accounts elsewhere that sign a person in; bound by their room. */
export const linkDoors = port<DoorKind>('identity.doors.links');

/**
 * Closes a door of a person, unless it is the last. What `close` did is undone then.
 * @param close removes it, in the transaction that it is given
 * @throws lastDoor
 */
export function closeDoor(
  ctx: Context,
  personId: string,
  close: (ctx: Context) => Promise<void>,
): Promise<void> {
  return ctx.transaction(async (ctx) => {
    // One after the other: two that each saw the other's door would both be gone.
    await takeTurns(ctx.db, `doors ${personId}`);
    await close(ctx);
    if ((await countDoors(ctx, personId)) > 0) return;
    throw lastDoor({ detail: 'Add another way to sign in first: a password, say.' });
  });
}

/**
 * Closes every door but the password, in the caller's transaction: whoever added them may never have
 * had the mailbox by which the owner has just come in (an account that was opened with a stranger's
 * address waits for them, with a passkey of the one who opened it).
 */
export async function closeOtherDoors(ctx: Context, personId: string): Promise<void> {
  await ctx.port(passkeyDoors).closeAll(ctx, personId);
  await ctx.port(linkDoors).closeAll(ctx, personId);
}

async function countDoors(ctx: Context, personId: string): Promise<number> {
  const email = await emailOf(ctx, personId);
  const passkeys = await ctx.port(passkeyDoors).count(ctx, personId);
  const links = await ctx.port(linkDoors).count(ctx, personId);
  return (email === null ? 0 : 1) + passkeys + links;
}
