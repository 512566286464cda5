import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

test.each([
  ['notifications.news.listNews', 'GET', '/api/notifications/news?limit=0', READ_LIMIT.max, 422],
  ['notifications.news.readUnread', 'GET', '/api/notifications/news/unread', READ_LIMIT.max, 200],
  ['notifications.news.markRead', 'PUT', '/api/notifications/news/read', CHANGE_LIMIT.max, 422],
  ['notifications.news.markOne', 'PUT', '/api/notifications/news/x/read', CHANGE_LIMIT.max, 422],
  ['notifications.news.removeNews', 'DELETE', '/api/notifications/news/x', CHANGE_LIMIT.max, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status });
});
