import type { Fixture } from './matrix-fixture.ts';

const plain: Fixture = {};
const ofOther: Fixture = {
  request: async ({ visit }) => ({ params: { personId: (await visit('other')).id } }),
};

/** Of blocks, consents and roles. */
export const peopleFixtures: Record<string, Fixture> = {
  'identity.blocks.blockPerson': {
    request: async ({ madang }) => ({ body: { personId: (await madang.person()).id } }),
  },
  'identity.blocks.unblockPerson': ofOther,
  'identity.blocks.readBlock': ofOther,
  'identity.blocks.listBlocks': plain,
  'identity.consents.listDocuments': plain,
  'identity.consents.readDocument': { request: async () => ({ params: { document: 'terms' } }) },
  'identity.consents.listConsents': plain,
  'identity.consents.listHistory': plain,
  'identity.consents.giveConsent': {
    request: async ({ madang }) => {
      const terms = await madang.nobody.get('/api/identity/consents/documents/terms');
      return { body: { document: 'terms', version: terms.body.version } };
    },
  },
  'identity.consents.withdrawConsent': { request: async () => ({ params: { document: 'news' } }) },
  'identity.roles.listPeople': plain,
  'identity.roles.listChanges': plain,
  'identity.roles.assignRole': {
    request: async ({ visit }) => ({
      params: { personId: (await visit('other')).id },
      body: { role: 'member', reason: 'as it was' },
    }),
  },
  'identity.roles.signOutPerson': {
    request: async ({ visit }) => ({
      params: { personId: (await visit('other')).id },
      body: { reason: 'to be safe' },
    }),
  },
};
