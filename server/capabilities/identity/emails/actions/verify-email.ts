import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { contactOf, emailTaken, markVerified } from '../../passwords/index.ts';
import { changeTo } from '../change.ts';
import { emailVerified } from '../events.ts';
import { linkOver } from '../faults.ts';
import { LINK_LIMIT } from '../limits.ts';
import { LINK_OVER, takeLink } from '../links.ts';
import { LinkToken } from '../schemas.ts';

/** Opens the link of a letter: it shows that the address is one's own, the first one or the next. */
export const verifyEmail = action({
  operation: 'identity.emails.verifyEmail',
  summary: 'Verify a mail address by the link of a letter',
  description: 'Nobody need be signed in: the letter may be read on another device.',
  method: 'POST',
  path: '/identity/emails/verifications',
  permission: 'anyone',
  limit: LINK_LIMIT,
  body: strict({ token: LinkToken }),
  output: strict({
    email: Type.String({ description: 'the address that is verified now' }),
    changed: Type.Boolean({ description: 'whether it took the place of another one' }),
  }),
  faults: [linkOver, emailTaken],
  run: (ctx, { token }) =>
    ctx.transaction(async (ctx) => {
      const link = await takeLink(ctx, token, ['verify', 'change']);
      const { person_id: personId, email } = link;
      if (link.purpose === 'change') {
        await changeTo(ctx, link);
        return { email, changed: true };
      }
      const before = await contactOf(ctx, personId);
      if (!(await markVerified(ctx, personId, email))) throw linkOver({ detail: LINK_OVER });
      if (!before?.verified) await ctx.emit(emailVerified, { personId });
      return { email, changed: false };
    }),
});
