import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { DOCUMENT_NAMES } from '../documents/port.ts';
import { READ_LIMIT } from '../limits.ts';
import { Consent, languageQuery } from '../schemas.ts';
import { findLatest } from '../store.ts';
import { viewConsent } from '../view.ts';

/** How one stands to each document. Whatever is `pending` is to be asked before one goes on. */
export const listConsents = action({
  operation: 'identity.consents.listConsents',
  summary: 'List what you agreed to and what you are still asked',
  method: 'GET',
  path: '/identity/consents',
  permission: 'guest',
  limit: READ_LIMIT,
  query: strict(languageQuery),
  output: strict({ items: Type.Array(Consent) }),
  async run(ctx, { language = 'ko' }) {
    const latest = await findLatest(ctx.db, self(ctx));
    return {
      items: DOCUMENT_NAMES.map((name) =>
        viewConsent(ctx, name, language, latest.get(name) ?? null),
      ),
    };
  },
});
