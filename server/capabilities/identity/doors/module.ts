import { room } from '../../../kernel/room/room.ts';

export const doors = room({
  name: 'identity.doors',
  says: 'The ways in that a person has, of which one always stays',
  folder: import.meta.dirname,
  needs: ['identity.passwords'],
  actions: [],
});
