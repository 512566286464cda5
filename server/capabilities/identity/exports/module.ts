import { room } from '../../../kernel/room/room.ts';
import { deleteExport } from './actions/delete-export.ts';
import { listExports } from './actions/list-exports.ts';
import { readExport } from './actions/read-export.ts';
import { readFile } from './actions/read-file.ts';
import { startExport } from './actions/start-export.ts';
import { exportAsked, exportReady } from './events.ts';
import { forgetArchives } from './forget.ts';
import { expireExports } from './jobs/expire-exports.ts';
import { makeExport } from './jobs/make-export.ts';

export const exports = room({
  name: 'identity.exports',
  says: 'Copies of all one has here, to take along',
  folder: import.meta.dirname,
  needs: ['identity.mail', 'identity.passwords', 'identity.profiles'],
  actions: [startExport, listExports, readExport, readFile, deleteExport],
  tells: [exportAsked, exportReady],
  jobs: [makeExport, expireExports],
  keeps: [
    {
      table: 'identity.export',
      person: 'person_id',
      exported: 'when they asked for exports and what became of them',
      forgotten: 'deleted',
    },
  ],
  belongings: { says: 'archives of exports, deleted after seven days', forget: forgetArchives },
});
