import type { Context } from '../../../kernel/context/context.ts';
import { addCredentials, hashPassword } from '../passwords/index.ts';
import { addPerson } from '../profiles/index.ts';
import { accountOpened } from './events.ts';
import { ZONE_DEFAULT } from './limits.ts';

/** Bytes of a password that nobody knows. */
const UNKNOWN_PASSWORD_BYTES = 32;

/**
 * Makes an account for somebody who is not there, for commands: with a password that nobody knows,
 * and without agreeing to anything in their name; they are asked at their first visit.
 * @returns the person's id
 * @throws nameWrong
 */
export function makeAccount(
  ctx: Context,
  { email, name }: { email: string; name: string },
): Promise<string> {
  return ctx.transaction(async (ctx) => {
    const given = { name, language: 'ko', zone: ZONE_DEFAULT, role: 'member' } as const;
    const { id } = await addPerson(ctx, given);
    const unknown = ctx.chance.bytes(UNKNOWN_PASSWORD_BYTES).toString('base64url');
    await addCredentials(ctx, id, email, await hashPassword(unknown));
    await ctx.emit(accountOpened, { personId: id, role: 'member' });
    return id;
  });
}
