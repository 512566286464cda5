import type { Context } from '../../../kernel/context/context.ts';
import { sendMail, wasWritten } from '../mail/index.ts';
import { personOfEmail } from '../passwords/index.ts';
import { resetLetter } from './letters.ts';
import { makeLink } from './links.ts';
import { readerOf } from './reader.ts';

/** What addresses are sealed for while the job waits. */
export const SEALED_FOR = 'identity.emails.reset';

/**
 * Writes the letter that sets a new password, if somebody signs in with the address and had not too
 * many. One letter a request: an attempt of the job after the one that wrote it changes nothing.
 */
export function writeReset(
  ctx: Context,
  { requestId, email }: { requestId: string; email: string },
): Promise<void> {
  return ctx.transaction(async (ctx) => {
    const key = `identity.emails.reset:${requestId}`;
    if (await wasWritten(ctx, key)) return;
    const personId = await personOfEmail(ctx, email);
    if (personId === null) return;
    const link = await makeLink(ctx, {
      person_id: personId,
      purpose: 'reset',
      email,
      mailed: true,
    });
    if (!link) return;
    const letter = resetLetter(await readerOf(ctx, personId), link.url);
    await sendMail(ctx, { key, to: email, personId, letter });
  });
}
