import { room } from '../../../kernel/room/room.ts';
import { findAbout } from './actions/find-about.ts';
import { listRooms } from './actions/list-rooms.ts';
import { readRoom } from './actions/read-room.ts';
import { readUnread } from './actions/read-unread.ts';
import { unreadMessages } from './waiting.ts';

export const inbox = room({
  name: 'chat.inbox',
  says: 'Conversations seen from outside: all of a person’s rooms, what is unread, talk about a thing',
  folder: import.meta.dirname,
  needs: ['chat.messages', 'chat.rooms'],
  actions: [listRooms, readRoom, readUnread, findAbout],
  counts: [unreadMessages],
});
