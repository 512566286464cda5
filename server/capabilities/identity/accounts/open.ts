import type { Context } from '../../../kernel/context/context.ts';
import { addPerson, type NewPerson } from '../profiles/index.ts';
import { agreement } from './agreement.ts';
import { accountOpened } from './events.ts';

/**
 * Opens an account: the person, their agreement to the documents of the house, and the word that they
 * came. Every door that lets somebody in for the first time goes this way; call it in a transaction.
 * @returns the person's id
 * @throws nameWrong, zoneWrong
 */
export async function openAccount(
  ctx: Context,
  given: NewPerson & { role: 'guest' | 'member' },
): Promise<string> {
  const { id } = await addPerson(ctx, given);
  await ctx.port(agreement).agree(ctx, id);
  await ctx.emit(accountOpened, { personId: id, role: given.role });
  return id;
}
