import { room } from '../../../kernel/room/room.ts';
import { listAttempts } from './actions/list-attempts.ts';
import { listDays } from './actions/list-days.ts';

export const progress = room({
  name: 'rhythm.progress',
  says: 'How the own playing goes: by chart and day by day',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles', 'rhythm.plays', 'rhythm.scoreboard', 'rhythm.songs'],
  actions: [listAttempts, listDays],
});
