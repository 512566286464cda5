import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import {
  addCredentials,
  alreadyKept,
  Email,
  emailOf,
  hashNew,
  NewPassword,
  passwordWeak,
} from '../../passwords/index.ts';
import { Me, promoteGuest, reachPerson, readOwn } from '../../profiles/index.ts';
import { accountKept } from '../events.ts';
import { endOthers } from '../keep.ts';
import { PASSWORD_LIMIT } from '../limits.ts';

/**
 * Makes a guest a member: same id, same things, from now on with mail address and password. Takes no
 * `Idempotency-Key`: a person has one mail address, so a retry finds the account kept and changes nothing.
 */
export const keepAccount = action({
  operation: 'identity.accounts.keepAccount',
  summary: 'Keep a guest account by mail address and password',
  description:
    'The role in the access token follows at the next refresh; other devices are signed out. Who came ' +
    'in by a linked account adds a password by it, and is asked for a recent proof.',
  method: 'POST',
  path: '/identity/accounts/me/password',
  permission: 'guest',
  limit: PASSWORD_LIMIT,
  body: strict({ email: Email, password: NewPassword }),
  output: Me,
  status: 201,
  faults: [passwordWeak, alreadyKept, proofNeeded],
  async run(ctx, { email, password }) {
    const personId = self(ctx);
    requireRecent(ctx);
    const { name } = await reachPerson(ctx, personId);
    if ((await emailOf(ctx, personId)) !== null) throw alreadyKept();
    const hash = await hashNew(ctx, { email, password, own: [name] });
    return ctx.transaction(async (ctx) => {
      await addCredentials(ctx, personId, email, hash);
      await promoteGuest(ctx, personId);
      await endOthers(ctx, personId);
      await ctx.emit(accountKept, { personId });
      return readOwn(ctx, personId);
    });
  },
});
