import { room } from '../../../kernel/room/room.ts';
import { changeMember } from './actions/change-member.ts';
import { createGroup } from './actions/create-group.ts';
import { enterAbout } from './actions/enter-about.ts';
import { inviteMember } from './actions/invite-member.ts';
import { listMembers } from './actions/list-members.ts';
import { muteRoom } from './actions/mute-room.ts';
import { openDirect } from './actions/open-direct.ts';
import { readRoom } from './actions/read-room.ts';
import { removeMember } from './actions/remove-member.ts';
import { renameRoom } from './actions/rename-room.ts';
import { personChannel } from './channels/person.ts';
import { leaveAll } from './forget.ts';
import { roomKeeps } from './keeps.ts';

export const rooms = room({
  name: 'chat.rooms',
  says: 'Where people talk: two of them, a group, or all about a thing',
  folder: import.meta.dirname,
  needs: ['identity.blocks', 'identity.profiles'],
  actions: [
    openDirect,
    createGroup,
    enterAbout,
    readRoom,
    renameRoom,
    listMembers,
    inviteMember,
    changeMember,
    removeMember,
    muteRoom,
  ],
  channels: [personChannel],
  keeps: roomKeeps,
  belongings: {
    says: 'who leaves the house leaves all rooms first, and a group they owned goes to another',
    forget: leaveAll,
  },
});
