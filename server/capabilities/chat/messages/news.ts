import { newsKind, type NewsLine } from '../../../kernel/room/news.ts';

const named = ({ from }: NewsLine) => from !== '';
const text = ({ facts }: NewsLine) => String(facts['text']);
/** Who writes, and in a group where. */
const title = (news: NewsLine) => {
  const room = String(news.facts['room']);
  const [ko, en] = named(news) ? [news.from, news.from] : ['새 메시지', 'New message'];
  return room === '' ? { ko, en } : { ko: `${ko} · ${room}`, en: `${en} · ${room}` };
};
const line = (news: NewsLine) => ({ ko: text(news), en: text(news) });

/** Told to whom somebody writes alone. */
export const directNews = newsKind({
  name: 'chat.direct',
  says: { ko: '누가 나에게 메시지를 보내요', en: 'Somebody writes to you' },
  channels: { push: true, mail: false },
  urgent: true,
  title,
  line,
});

/** Told to who is named in a message. */
export const mentionNews = newsKind({
  name: 'chat.mention',
  says: { ko: '대화에서 누가 나를 불러요', en: 'Somebody mentions you in a conversation' },
  channels: { push: true, mail: false },
  urgent: true,
  title,
  line,
});

/** Told to whose message is answered. */
export const replyNews = newsKind({
  name: 'chat.reply',
  says: { ko: '누가 내 메시지에 답장해요', en: 'Somebody answers a message of yours' },
  channels: { push: true, mail: false },
  urgent: true,
  title,
  line,
});

/** Told to people of a group, once until they look. */
export const groupNews = newsKind({
  name: 'chat.group',
  says: { ko: '모임 대화에 새 메시지가 있어요', en: 'There is something new in a group of yours' },
  channels: { push: true, mail: false },
  title,
  line,
});

/** All that is told of messages. */
export const chatNews = [directNews, mentionNews, replyNews, groupNews];
