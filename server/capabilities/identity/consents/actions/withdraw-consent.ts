import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { consentOf, factsOf } from '../consents.ts';
import { consentRequired } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Document } from '../schemas.ts';
import { findLatest, insertConsents, lockHistory } from '../store.ts';

/** Takes back what is optional, at any time. What is required ends with the account. */
export const withdrawConsent = action({
  operation: 'identity.consents.withdrawConsent',
  summary: 'Take back an optional consent',
  description: 'Taking back what was never given is no error.',
  method: 'DELETE',
  path: '/identity/consents/:document',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ document: Document }),
  output: Type.Null(),
  status: 204,
  faults: [consentRequired],
  async run(ctx, { document }) {
    if (factsOf(ctx, document).required) throw consentRequired();
    const personId = self(ctx);
    await ctx.transaction(async (ctx) => {
      await lockHistory(ctx.db, personId);
      const latest = (await findLatest(ctx.db, personId)).get(document);
      // Also one of an older version, which counts no more: taken back is taken back.
      if (latest?.given !== true) return;
      await insertConsents(ctx.db, [consentOf(ctx, personId, document, false)]);
    });
    return null;
  },
});
