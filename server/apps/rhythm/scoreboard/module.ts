import { room } from '../../../kernel/room/room.ts';
import { listRecords } from './actions/list-records.ts';
import { readAround } from './actions/read-around.ts';
import { readBoard } from './actions/read-board.ts';
import { readMine } from './actions/read-mine.ts';
import { boardChannel } from './channels/board.ts';
import { onRecordSet, RECORD_SET } from './listeners/on-record-set.ts';
import { recordRevised } from './revise.ts';
import { recordSet } from './settle.ts';

export const scoreboard = room({
  name: 'rhythm.scoreboard',
  says: 'Leaderboards, records and ranks',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles', 'programs.webhooks'],
  actions: [readBoard, readAround, readMine, listRecords],
  tells: [recordSet, recordRevised],
  announces: [RECORD_SET],
  listeners: [onRecordSet],
  channels: [boardChannel],
  keeps: [
    {
      table: 'rhythm.record',
      person: 'player_id',
      exported: 'every record with its board, score, badges and date',
      forgotten: 'deleted',
    },
  ],
});
