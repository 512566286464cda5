import { room } from '../../../kernel/room/room.ts';
import { listRecords } from './actions/list-records.ts';
import { readAround } from './actions/read-around.ts';
import { readBoard } from './actions/read-board.ts';
import { readMine } from './actions/read-mine.ts';
import { boardChannel } from './channels/board.ts';
import { recordSet } from './settle.ts';

export const scoreboard = room({
  name: 'rhythm.scoreboard',
  says: 'Leaderboards, records and ranks',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles'],
  actions: [readBoard, readAround, readMine, listRecords],
  tells: [recordSet],
  channels: [boardChannel],
  keeps: [
    {
      table: 'rhythm.record',
      person: 'player_id',
      exported: 'every record with its chart, mode, score, badges and date',
      forgotten: 'deleted',
    },
  ],
});
