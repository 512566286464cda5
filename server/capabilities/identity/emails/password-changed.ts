import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail } from '../mail/index.ts';
import { contactOf } from '../passwords/index.ts';
import { passwordLetter } from './notices.ts';
import { readerOf } from './reader.ts';

/** One change of a password. */
export interface PasswordChange {
  personId: string;
  /** Names the change: it is told once. */
  key: string;
  at: Date;
}

/** Tells a person by letter that their password is another one now, if the address is theirs. */
export async function tellPasswordChanged(
  ctx: Context,
  { personId, key, at }: PasswordChange,
): Promise<void> {
  const contact = await contactOf(ctx, personId);
  if (!contact?.verified) return;
  const letter = passwordLetter(await readerOf(ctx, personId), { at, url: linkTo(ctx, '/forgot') });
  const named = `identity.emails.passwordChanged:${key}`;
  await sendMail(ctx, { key: named, to: contact.address, personId, letter });
}
