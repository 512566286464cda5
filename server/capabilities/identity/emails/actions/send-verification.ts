import { action } from '../../../../kernel/action/action.ts';
import { Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { alreadyVerified, emailNone, lettersTooMany } from '../faults.ts';
import { LETTER_LIMIT } from '../limits.ts';
import { refuseLetter } from '../links.ts';
import { reachContact } from '../reader.ts';
import { askToVerify } from '../verification.ts';

/** Sends the letter that verifies one's mail address once more; the link of the one before is void. */
export const sendVerification = action({
  operation: 'identity.emails.sendVerification',
  summary: 'Ask for another letter that verifies your mail address',
  description: 'The link in it opens once, for three days; links of letters before it are void.',
  method: 'POST',
  path: '/identity/emails/me/verification-letters',
  permission: 'guest',
  limit: LETTER_LIMIT,
  output: Type.Null(),
  status: 202,
  idempotent: true,
  faults: [emailNone, alreadyVerified, lettersTooMany],
  async run(ctx) {
    const personId = self(ctx);
    return ctx.transaction(async (ctx) => {
      const { verified } = await reachContact(ctx, personId);
      if (verified) throw alreadyVerified();
      if (await askToVerify(ctx, personId)) return null;
      return refuseLetter(ctx, { person_id: personId, purpose: 'verify' });
    });
  },
});
