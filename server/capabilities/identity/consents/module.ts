import { join } from 'node:path';
import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { agreement } from '../accounts/index.ts';
import { giveConsent } from './actions/give-consent.ts';
import { listConsents } from './actions/list-consents.ts';
import { listDocuments } from './actions/list-documents.ts';
import { listHistory } from './actions/list-history.ts';
import { readDocument } from './actions/read-document.ts';
import { withdrawConsent } from './actions/withdraw-consent.ts';
import { agreeToRequired } from './consents.ts';
import { openFolder } from './documents/folder.ts';
import { documents } from './documents/port.ts';
import { remindOperator } from './operator.ts';

export const consents = room({
  name: 'identity.consents',
  says: 'What people agreed to, in which version, and what they took back',
  folder: import.meta.dirname,
  needs: ['identity.accounts', 'identity.profiles', 'identity.sessions'],
  actions: [listDocuments, readDocument, listConsents, listHistory, giveConsent, withdrawConsent],
  ports: [
    bind(documents, () => openFolder(join(import.meta.dirname, 'documents/texts'))),
    // Accounts stands below and asks for this: an account and its consents are one transaction.
    bind(agreement, async () => ({ agree: agreeToRequired })),
  ],
  furnish: remindOperator,
  keeps: [
    {
      table: 'identity.consent',
      person: 'person_id',
      exported: 'what they agreed to and took back, in which version, when and from where',
      omit: ['seq'],
      forgotten: 'deleted',
    },
  ],
});
