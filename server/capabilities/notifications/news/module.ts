import { room } from '../../../kernel/room/room.ts';
import { listNews } from './actions/list-news.ts';
import { markOne } from './actions/mark-one.ts';
import { markRead } from './actions/mark-read.ts';
import { readUnread } from './actions/read-unread.ts';
import { removeNews } from './actions/remove-news.ts';
import { inboxChannel } from './channels/inbox.ts';
import { unreadNews } from './count-unread.ts';
import { purgeNews } from './jobs/purge-news.ts';

export const news = room({
  name: 'notifications.news',
  says: 'What people are told: one inbox for the whole house',
  folder: import.meta.dirname,
  needs: [
    'identity.blocks',
    'identity.profiles',
    'notifications.devices',
    'notifications.preferences',
  ],
  actions: [listNews, readUnread, markRead, markOne, removeNews],
  channels: [inboxChannel],
  counts: [unreadNews],
  jobs: [purgeNews],
  keeps: [
    {
      table: 'notifications.news',
      person: 'person_id',
      exported:
        'of what kind their news was, where it led, when it came and was read; not the words of others',
      omit: ['seq', 'from_id', 'in_inbox', 'by_mail', 'bundle', 'facts'],
      forgotten: 'deleted',
    },
    {
      table: 'notifications.news',
      person: 'from_id',
      exported: 'nothing: it is the news of the one who was told',
      forgotten: 'deleted',
    },
    {
      table: 'notifications.told',
      person: 'person_id',
      exported: 'nothing: names what was told, so that it is told once',
      forgotten: 'deleted',
    },
    {
      table: 'notifications.inbox',
      person: 'person_id',
      exported: 'nothing: counts their news',
      forgotten: 'deleted',
    },
  ],
});
