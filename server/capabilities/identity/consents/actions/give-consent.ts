import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { consentOf, factsOf } from '../consents.ts';
import { documentOutdated } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { standingOf } from '../rules/standing.ts';
import { Consent, Document, languageQuery, Version } from '../schemas.ts';
import { findLatest, insertConsents, lockHistory } from '../store.ts';
import { viewConsent } from '../view.ts';

/**
 * Agrees to a document in the version one has read; to an older one nobody can. Takes no
 * `Idempotency-Key`: who agrees already is answered the same, and no second line is written.
 */
export const giveConsent = action({
  operation: 'identity.consents.giveConsent',
  summary: 'Agree to a document',
  description: 'Send the version that was read: when there is a newer one, it is refused.',
  method: 'POST',
  path: '/identity/consents',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  query: strict(languageQuery),
  body: strict({ document: Document, version: Version }),
  output: Consent,
  status: 201,
  faults: [documentOutdated],
  run: (ctx, { document, version, language = 'ko' }) =>
    ctx.transaction(async (ctx) => {
      const personId = self(ctx);
      const facts = factsOf(ctx, document);
      if (version !== facts.version) throw documentOutdated();
      await lockHistory(ctx.db, personId);
      const latest = (await findLatest(ctx.db, personId)).get(document) ?? null;
      if (standingOf(facts, latest).given) return viewConsent(ctx, document, language, latest);
      const line = consentOf(ctx, personId, document, true);
      await insertConsents(ctx.db, [line]);
      return viewConsent(ctx, document, language, line);
    }),
});
