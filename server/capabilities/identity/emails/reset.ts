import type { Context } from '../../../kernel/context/context.ts';
import { sendMail, wasWritten } from '../mail/index.ts';
import { claimantsOf, personOfEmail } from '../passwords/index.ts';
import { reachPerson } from '../profiles/index.ts';
import { resetLetter } from './letters.ts';
import { makeLink } from './links.ts';
import { readerOf } from './reader.ts';

/** What addresses are sealed for while the job waits. */
export const SEALED_FOR = 'identity.emails.reset';

/**
 * Writes the letter that sets a new password to the owner of an address, unless they had too many. Where
 * nobody owns it, everybody who claims it lately gets one, with the day they came: whoever reads the
 * mailbox knows which is theirs. An attempt of the job after the one that wrote them changes nothing.
 */
export function writeReset(
  ctx: Context,
  { requestId, email }: { requestId: string; email: string },
): Promise<void> {
  return ctx.transaction(async (ctx) => {
    const owner = await personOfEmail(ctx, email);
    const people = owner === null ? await claimantsOf(ctx, email) : [owner];
    for (const personId of people) {
      const key = `identity.emails.reset:${requestId}:${personId}`;
      if (await wasWritten(ctx, key)) continue;
      const of = { person_id: personId, purpose: 'reset', email, mailed: true } as const;
      const link = await makeLink(ctx, of);
      if (!link) continue;
      const since = people.length > 1 ? (await reachPerson(ctx, personId)).created_at : null;
      const letter = resetLetter(await readerOf(ctx, personId), { url: link.url, since });
      await sendMail(ctx, { key, to: email, personId, letter });
    }
  });
}
