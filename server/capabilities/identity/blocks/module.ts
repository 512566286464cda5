import { room } from '../../../kernel/room/room.ts';
import { blockPerson } from './actions/block-person.ts';
import { listBlocks } from './actions/list-blocks.ts';
import { readBlock } from './actions/read-block.ts';
import { unblockPerson } from './actions/unblock-person.ts';

export const blocks = room({
  name: 'identity.blocks',
  says: 'Who wants nothing more to do with whom',
  folder: import.meta.dirname,
  needs: ['identity.profiles'],
  actions: [blockPerson, unblockPerson, readBlock, listBlocks],
  keeps: [
    {
      table: 'identity.block',
      person: 'person_id',
      exported: 'whom they blocked and when',
      forgotten: 'deleted',
    },
    {
      table: 'identity.block',
      person: 'blocked_id',
      exported: 'nothing: who is blocked is not told',
      forgotten: 'deleted',
    },
  ],
});
