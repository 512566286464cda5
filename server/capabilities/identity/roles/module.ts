import { room } from '../../../kernel/room/room.ts';
import { assignRole } from './actions/assign-role.ts';
import { listChanges } from './actions/list-changes.ts';
import { listPeople } from './actions/list-people.ts';
import { signOutPerson } from './actions/sign-out-person.ts';
import { personSignedOut } from './events.ts';
import { assignSamples } from './samples.ts';

export const roles = room({
  name: 'identity.roles',
  says: 'Who may do what, and who said so',
  folder: import.meta.dirname,
  needs: ['identity.accounts', 'identity.profiles', 'identity.sessions'],
  actions: [listPeople, assignRole, signOutPerson, listChanges],
  tells: [personSignedOut],
  samples: assignSamples,
  keeps: [
    {
      table: 'identity.role_change',
      person: 'person_id',
      exported: 'which roles they got and when they were signed out, and why',
      omit: ['actor_id', 'seq'],
      forgotten: 'anonymised',
      blank: ['reason'],
    },
    {
      table: 'identity.role_change',
      person: 'actor_id',
      exported: 'which roles they gave and when they signed others out, and why',
      omit: ['person_id', 'seq'],
      forgotten: 'anonymised',
      blank: ['reason'],
    },
  ],
});
