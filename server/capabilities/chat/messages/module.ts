import { room } from '../../../kernel/room/room.ts';
import { addReaction } from './actions/add-reaction.ts';
import { deleteMessage } from './actions/delete-message.ts';
import { editMessage } from './actions/edit-message.ts';
import { listMessages } from './actions/list-messages.ts';
import { listNotices } from './actions/list-notices.ts';
import { listReads } from './actions/list-reads.ts';
import { markRead } from './actions/mark-read.ts';
import { pinNotice } from './actions/pin-notice.ts';
import { removeReaction } from './actions/remove-reaction.ts';
import { searchMessages } from './actions/search-messages.ts';
import { sendMessage } from './actions/send-message.ts';
import { unpinNotice } from './actions/unpin-notice.ts';
import { roomChannel } from './channels/room.ts';
import { settleRooms } from './jobs/settle-rooms.ts';
import { takeBackNews } from './jobs/take-back-news.ts';
import { emptyAll } from './forget.ts';
import { messageKeeps } from './keeps.ts';
import { chatNews } from './news.ts';
import { messagePorts } from './ports.ts';
import { makeSamples } from './samples.ts';

export const messages = room({
  name: 'chat.messages',
  says: 'What is said in rooms, and how far everybody has read',
  folder: import.meta.dirname,
  needs: [
    'chat.rooms',
    'identity.accounts',
    'identity.blocks',
    'identity.profiles',
    'notifications.news',
  ],
  actions: [
    sendMessage,
    listMessages,
    searchMessages,
    editMessage,
    deleteMessage,
    addReaction,
    removeReaction,
    markRead,
    listReads,
    listNotices,
    pinNotice,
    unpinNotice,
  ],
  jobs: [settleRooms, takeBackNews],
  news: chatNews,
  channels: [roomChannel],
  ports: messagePorts,
  samples: makeSamples,
  keeps: messageKeeps,
  belongings: {
    says: 'of messages of who leaves the house others keep the places, empty',
    forget: emptyAll,
  },
});
