import { room } from '../../../kernel/room/room.ts';
import { purgeTries } from './jobs/purge-tries.ts';

export const passwords = room({
  name: 'identity.passwords',
  says: 'Mail addresses and passwords that sign people in',
  folder: import.meta.dirname,
  needs: [],
  actions: [],
  jobs: [purgeTries],
  keeps: [
    {
      table: 'identity.password',
      person: 'person_id',
      exported: 'the mail address; never the hash',
      omit: ['hash'],
      forgotten: 'deleted',
    },
  ],
});
