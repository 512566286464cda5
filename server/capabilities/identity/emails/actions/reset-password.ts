import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import type { Context } from '../../../../kernel/context/context.ts';
import { closeOtherDoors } from '../../doors/index.ts';
import {
  contactOf,
  emailTaken,
  hashNew,
  markVerified,
  NewPassword,
  passwordWeak,
  setHash,
} from '../../passwords/index.ts';
import { reachPerson } from '../../profiles/index.ts';
import { endAll } from '../../sessions/index.ts';
import { emailVerified, passwordReset } from '../events.ts';
import { linkOver } from '../faults.ts';
import { LINK_LIMIT } from '../limits.ts';
import { hashLink, LINK_OVER, takeLink } from '../links.ts';
import { tellPasswordChanged } from '../password-changed.ts';
import { LinkToken } from '../schemas.ts';
import { findLink, voidLinks } from '../store.ts';

/**
 * Sets a new password by the link of a letter, and signs out every device. It signs nobody in: whoever
 * has the mailbox alone still meets the second factor at the sign-in.
 */
export const resetPassword = action({
  operation: 'identity.emails.resetPassword',
  summary: 'Set a new password by the link of a letter',
  description:
    'All sessions end. A password that is refused leaves the link unused. If nobody had shown before that the address is theirs, passkeys and linked accounts are removed: a stranger may have added them.',
  method: 'POST',
  path: '/identity/emails/resets',
  permission: 'anyone',
  limit: LINK_LIMIT,
  body: strict({ token: LinkToken, password: NewPassword }),
  output: Type.Null(),
  status: 204,
  faults: [linkOver, passwordWeak, emailTaken],
  async run(ctx, { token, password }) {
    // Looked at first: hashing costs, so it is done for those only who hold a link.
    const link = await findLink(ctx.db, hashLink(token), ['reset'], ctx.now);
    if (!link) throw linkOver({ detail: LINK_OVER });
    const { name } = await reachPerson(ctx, link.person_id);
    const hash = await hashNew(ctx, { email: link.email, password, own: [name] });
    await ctx.transaction((ctx) => reset(ctx, token, hash));
    return null;
  },
});

async function reset(ctx: Context, token: string, hash: string): Promise<void> {
  const { person_id: personId, email, mailed } = await takeLink(ctx, token, ['reset']);
  const contact = await contactOf(ctx, personId);
  if (contact?.address !== email) throw linkOver({ detail: LINK_OVER });
  // A link that came to this mailbox verifies it; one that the operator handed over does not.
  const firstProof = mailed && !contact.verified;
  if (firstProof) {
    await markVerified(ctx, personId, email);
    await closeOtherDoors(ctx, personId);
  }
  await setHash(ctx, personId, hash);
  await voidLinks(ctx.db, personId, ['verify', 'change']);
  await endAll(ctx, { personId, id: null, except: null }, 'password_changed');
  if (firstProof) await ctx.emit(emailVerified, { personId });
  await ctx.emit(passwordReset, { personId, firstProof });
  await tellPasswordChanged(ctx, { personId, key: ctx.newId(), at: ctx.now });
}
