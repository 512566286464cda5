import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

test.each([
  ['chat.inbox.listRooms', '/api/chat/inbox/rooms?limit=0', 422],
  ['chat.inbox.readUnread', '/api/chat/inbox/unread', 200],
  ['chat.inbox.findAbout', '/api/chat/inbox/about/x', 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, url, status] = call;
  const [eager, other] = [await madang.person(), await madang.person()];
  for (let i = 0; i < READ_LIMIT.max; i++) expect((await eager.get(url)).status).toBe(status);
  expect(await eager.get(url)).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect((await other.get(url)).status).toBe(status);
});
