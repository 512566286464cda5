import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail } from '../mail/index.ts';
import { contactOf } from '../passwords/index.ts';
import { readOwn } from '../profiles/index.ts';
import { noticeLetter, type NoticeFacts } from './letters.ts';

/** What a person is told of. */
export interface Notice extends NoticeFacts {
  eventId: string;
  personId: string;
}

/**
 * Tells a person by letter, once per event. Only to an address that was shown to be theirs: whoever
 * signs up with a stranger's could else have us write to them at every new device.
 */
export async function sendNotice(ctx: Context, notice: Notice): Promise<void> {
  const contact = await contactOf(ctx, notice.personId);
  if (!contact?.verified) return;
  const { language, zone } = await readOwn(ctx, notice.personId);
  const letter = noticeLetter({ language, zone }, notice, linkTo(ctx, '/profile/security'));
  const key = `identity.security:${notice.eventId}`;
  await sendMail(ctx, { key, to: contact.address, personId: notice.personId, letter });
}
