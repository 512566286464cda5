import { room } from '../../../kernel/room/room.ts';
import { readMe } from './actions/read-me.ts';
import { readPerson } from './actions/read-person.ts';
import { updateMe } from './actions/update-me.ts';
import { roleAssigned } from './people.ts';

export const profiles = room({
  name: 'identity.profiles',
  says: 'Who people are to each other: names, languages, time zones and roles',
  folder: import.meta.dirname,
  needs: ['identity.passwords'],
  actions: [readMe, updateMe, readPerson],
  tells: [roleAssigned],
  keeps: [
    {
      table: 'identity.person',
      person: 'id',
      exported: 'name, language, time zone, role and since when',
      forgotten: 'deleted',
    },
  ],
});
