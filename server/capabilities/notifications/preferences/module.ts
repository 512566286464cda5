import { room } from '../../../kernel/room/room.ts';
import { changePreferences } from './actions/change-preferences.ts';
import { readPreferences } from './actions/read-preferences.ts';
import { quietChanged } from './preferences.ts';

export const preferences = room({
  name: 'notifications.preferences',
  says: 'What people want to be told, by which way and when',
  folder: import.meta.dirname,
  needs: ['identity.passwords', 'identity.profiles'],
  actions: [readPreferences, changePreferences],
  tells: [quietChanged],
  keeps: [
    {
      table: 'notifications.preference',
      person: 'person_id',
      exported: 'which kinds of news they want by which way',
      forgotten: 'deleted',
    },
    {
      table: 'notifications.habit',
      person: 'person_id',
      exported: 'their quiet hours and how often they want a letter',
      forgotten: 'deleted',
    },
  ],
});
