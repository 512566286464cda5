import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail, writeLetter } from '../mail/index.ts';
import { contactOf } from '../passwords/index.ts';
import { reachPerson } from '../profiles/index.ts';
import { askedWords, reminderWords } from './rules/letter.ts';

const WORDS = { asked: askedWords, reminder: reminderWords };

/** Writes to somebody who is leaving, where there is an address to write to. Call it in a transaction. */
export async function writeToLeaver(
  ctx: Context,
  about: keyof typeof WORDS,
  personId: string,
  dueAt: Date,
): Promise<void> {
  const contact = await contactOf(ctx, personId);
  if (!contact) return;
  const { language, zone } = await reachPerson(ctx, personId);
  const url = linkTo(ctx, '/sign-in?next=/profile/privacy');
  await sendMail(ctx, {
    // With the instant: who stays and leaves again is told again.
    key: `withdrawals.${about}:${personId}:${dueAt.getTime()}`,
    to: contact.address,
    personId,
    letter: writeLetter(language, WORDS[about]({ language, zone, dueAt, url })),
  });
}
