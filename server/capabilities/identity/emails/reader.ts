import type { Context } from '../../../kernel/context/context.ts';
import { contactOf, type Contact } from '../passwords/index.ts';
import { reachPerson } from '../profiles/index.ts';
import { emailNone } from './faults.ts';
import type { Reader } from './letters.ts';

/** The mail address of a person; @throws emailNone */
export async function reachContact(ctx: Context, personId: string): Promise<Contact> {
  const contact = await contactOf(ctx, personId);
  if (!contact) throw emailNone({ detail: 'Keep the account with a mail address first.' });
  return contact;
}

/** How a person reads their letters. */
export async function readerOf(ctx: Context, personId: string): Promise<Reader> {
  const { language, zone } = await reachPerson(ctx, personId);
  return { language, zone };
}
