import { room } from '../../../kernel/room/room.ts';
import { endLetters } from './actions/end-letters.ts';
import { findDue } from './jobs/find-due.ts';
import { writeOne } from './jobs/write-one.ts';

export const digests = room({
  name: 'notifications.digests',
  says: 'Letters of what people have not read',
  folder: import.meta.dirname,
  needs: [
    'identity.mail',
    'identity.passwords',
    'identity.profiles',
    'notifications.news',
    'notifications.preferences',
  ],
  actions: [endLetters],
  jobs: [findDue, writeOne],
  keeps: [
    {
      table: 'notifications.digest',
      person: 'person_id',
      exported: 'for which day their last letter of news was',
      omit: ['seq'],
      forgotten: 'deleted',
    },
  ],
});
