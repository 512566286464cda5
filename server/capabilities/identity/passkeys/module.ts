import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { passkeyDoors } from '../doors/index.ts';
import { addPasskey } from './actions/add-passkey.ts';
import { beginPasskey } from './actions/begin-passkey.ts';
import { beginSignIn } from './actions/begin-sign-in.ts';
import { listPasskeys } from './actions/list-passkeys.ts';
import { provePasskey } from './actions/prove-passkey.ts';
import { removePasskey } from './actions/remove-passkey.ts';
import { renamePasskey } from './actions/rename-passkey.ts';
import { signInWithPasskey } from './actions/sign-in-with-passkey.ts';
import { passkeyAdded, passkeyCloned, passkeyRemoved } from './events.ts';
import { purgeChallenges } from './jobs/purge-challenges.ts';
import { removeAll } from './removing.ts';
import { countPasskeys } from './store.ts';

export const passkeys = room({
  name: 'identity.passkeys',
  says: 'Passkeys (Web Authentication): signing in with a device, without a name or a password',
  folder: import.meta.dirname,
  needs: ['identity.doors', 'identity.passwords', 'identity.profiles', 'identity.sessions'],
  actions: [
    listPasskeys,
    beginPasskey,
    addPasskey,
    renamePasskey,
    removePasskey,
    beginSignIn,
    signInWithPasskey,
    provePasskey,
  ],
  tells: [passkeyAdded, passkeyRemoved, passkeyCloned],
  jobs: [purgeChallenges],
  ports: [
    bind(passkeyDoors, async () => ({
      count: (ctx, personId) => countPasskeys(ctx.db, personId),
      closeAll: removeAll,
    })),
  ],
  keeps: [
    {
      table: 'identity.passkey',
      person: 'person_id',
      exported: 'the passkeys: name, since when, when last used',
      omit: ['public_key', 'credential_id', 'counter'],
      forgotten: 'deleted',
    },
    {
      table: 'identity.passkey_challenge',
      person: 'person_id',
      exported: 'nothing: a challenge is forgotten within minutes',
      forgotten: 'deleted',
    },
  ],
});
