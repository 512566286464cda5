import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

test.each([
  ['chat.inbox.listRooms', '/api/chat/inbox/rooms?limit=0', 422],
  ['chat.inbox.readRoom', '/api/chat/inbox/rooms/x', 422],
  ['chat.inbox.readUnread', '/api/chat/inbox/unread', 200],
  ['chat.inbox.findAbout', '/api/chat/inbox/about/x', 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, url, status] = call;
  await expectLimited(madang, { method: 'GET', url, max: READ_LIMIT.max, status });
});
