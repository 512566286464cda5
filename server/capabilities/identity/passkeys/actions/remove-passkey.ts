import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { factorNeeded, guardFactors } from '../../../../kernel/action/second-factor.ts';
import { self } from '../../../../kernel/action/self.ts';
import { closeDoor, lastDoor } from '../../doors/index.ts';
import { passkeyRemoved } from '../events.ts';
import { passkeyUnknown } from '../faults.ts';
import { PASSKEY_LIMIT } from '../limits.ts';
import { deletePasskey } from '../store.ts';

/** Removes a passkey: it opens nothing any more. The last way in stays. */
export const removePasskey = action({
  operation: 'identity.passkeys.removePasskey',
  summary: 'Remove a passkey',
  description: 'Asks for a recent proof. The last way to sign in cannot be removed.',
  method: 'DELETE',
  path: '/identity/passkeys/:passkeyId',
  permission: 'member',
  limit: PASSKEY_LIMIT,
  params: strict({ passkeyId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [passkeyUnknown, lastDoor, proofNeeded, factorNeeded],
  async run(ctx, { passkeyId }) {
    const personId = self(ctx);
    requireRecent(ctx);
    await guardFactors(ctx);
    await closeDoor(ctx, personId, async (ctx) => {
      const name = await deletePasskey(ctx.db, passkeyId, personId);
      if (name === null) throw passkeyUnknown();
      await ctx.emit(passkeyRemoved, { personId, passkeyId, name });
    });
    return null;
  },
});
