import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { DOCUMENT_NAMES } from '../documents/port.ts';
import { DOCUMENT_LIMIT } from '../limits.ts';
import { DocumentFacts, languageQuery } from '../schemas.ts';
import { viewFacts } from '../view.ts';

/** What people agree to in this house, for whoever wants to know before coming in. */
export const listDocuments = action({
  operation: 'identity.consents.listDocuments',
  summary: 'List the documents people agree to',
  method: 'GET',
  path: '/identity/consents/documents',
  permission: 'anyone',
  limit: DOCUMENT_LIMIT,
  query: strict(languageQuery),
  output: strict({ items: Type.Array(DocumentFacts) }),
  async run(ctx, { language = 'ko' }) {
    return { items: DOCUMENT_NAMES.map((name) => viewFacts(ctx, name, language)) };
  },
});
