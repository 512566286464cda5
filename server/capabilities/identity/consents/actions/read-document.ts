import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { factsOf } from '../consents.ts';
import { documentUnknown } from '../faults.ts';
import { DOCUMENT_LIMIT } from '../limits.ts';
import { Document, languageQuery, ReadDocument, Version } from '../schemas.ts';
import { viewWritten } from '../view.ts';

/** The text of a document; also of an old version, for people agreed to it. */
export const readDocument = action({
  operation: 'identity.consents.readDocument',
  summary: 'Read a document',
  description: 'The version that holds today, unless another is asked for.',
  method: 'GET',
  path: '/identity/consents/documents/:document',
  permission: 'anyone',
  limit: DOCUMENT_LIMIT,
  params: strict({ document: Document }),
  query: strict({ ...languageQuery, version: Type.Optional(Version) }),
  output: ReadDocument,
  faults: [documentUnknown],
  async run(ctx, { document, language = 'ko', version }) {
    const facts = factsOf(ctx, document);
    const wanted = version ?? facts.version;
    const written = viewWritten(ctx, document, wanted, language);
    if (!written) throw documentUnknown();
    return { document, ...facts, version: wanted, current: wanted === facts.version, ...written };
  },
});
