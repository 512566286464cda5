import { serviceAuthentication } from '../../../kernel/http/authentication.ts';
import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { listOperations } from './actions/list-operations.ts';
import { listTokens } from './actions/list-tokens.ts';
import { makeToken } from './actions/make-token.ts';
import { revokeToken } from './actions/revoke-token.ts';
import { services } from './tokens.ts';

export const tokens = room({
  name: 'programs.tokens',
  says: 'What lets programs in: service tokens',
  folder: import.meta.dirname,
  needs: ['identity.profiles'],
  actions: [listTokens, listOperations, makeToken, revokeToken],
  ports: [bind(serviceAuthentication, async () => services)],
  keeps: [
    {
      table: 'programs.token',
      person: 'made_by',
      exported: 'which service tokens they made, and when; never the token',
      omit: ['hash'],
      forgotten: 'anonymised',
    },
  ],
});
