import { room } from '../../../kernel/room/room.ts';
import { listSecurityEvents } from './actions/list-security-events.ts';
import { purgeSecurity } from './jobs/purge-security.ts';
import { onAccountChange } from './listeners/on-account-change.ts';
import { onDoorChange } from './listeners/on-door-change.ts';
import { onSignedIn } from './listeners/on-signed-in.ts';

export const security = room({
  name: 'identity.security',
  says: 'What happened to the safety of an account, and letters about it',
  folder: import.meta.dirname,
  needs: [
    'identity.accounts',
    'identity.emails',
    'identity.exports',
    'identity.factors',
    'identity.mail',
    'identity.passkeys',
    'identity.passwords',
    'identity.profiles',
    'identity.providers',
    'identity.roles',
    'identity.sessions',
    'identity.withdrawals',
  ],
  actions: [listSecurityEvents],
  listeners: [onSignedIn, ...onAccountChange, ...onDoorChange],
  jobs: [purgeSecurity],
  keeps: [
    {
      table: 'identity.security_event',
      person: 'person_id',
      exported: 'what happened to the safety of the account, when and from where',
      forgotten: 'deleted',
    },
    {
      table: 'identity.known_device',
      person: 'person_id',
      exported: 'since when and until when each device was used; never the mark it is known by',
      omit: ['hash'],
      forgotten: 'deleted',
    },
  ],
});
