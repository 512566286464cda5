import { randomUUID } from 'node:crypto';
import type { Telling } from '../capabilities/notifications/news/index.ts';
import { newsKind, type NewsKind } from '../kernel/room/news.ts';
import type { Room } from '../kernel/room/room.ts';

/** News by all ways, as a room of a test tells it. */
export const cake = newsKind({
  name: 'test.cake',
  says: { ko: '누가 케이크를 구워요', en: 'Somebody bakes a cake' },
  channels: { inbox: true, push: true, mail: true },
  line: ({ facts, count, from }) => ({
    ko: `${from} 케이크 ${String(facts['name'])} ${count}`,
    en: `${from} baked ${String(facts['name'])}, ${count} in all`,
  }),
});

/** What has an inbox elsewhere and wakes phones. */
export const knock = newsKind({
  name: 'test.knock',
  says: { ko: '누가 문을 두드려요', en: 'Somebody knocks' },
  channels: { push: true, mail: false },
  urgent: true,
  line: ({ count }) => ({ ko: `똑똑 ${count}`, en: `Knock, knock: ${count}` }),
});

/** That somebody baked a cake, told to a person; each time another one. */
export function telling(who: { id: string }, more: Partial<Telling> = {}): Telling {
  return {
    personId: who.id,
    kind: cake.name,
    dedupe: randomUUID(),
    path: '/cakes',
    facts: { name: 'plum' },
    ...more,
  };
}

/** Lets the news room declare kinds of a test as well. */
export function withKinds(kinds: NewsKind[] = [cake, knock]): (room: Room) => Room {
  return (room) => (room.name === 'notifications.news' ? { ...room, news: kinds } : room);
}
