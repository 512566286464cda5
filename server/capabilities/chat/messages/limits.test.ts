import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, MARK_LIMIT, READ_LIMIT, SEARCH_LIMIT, SEND_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const MESSAGES = '/api/chat/messages/x';

test.each([
  ['chat.messages.sendMessage', 'POST', MESSAGES, SEND_LIMIT.max],
  ['chat.messages.listMessages', 'GET', MESSAGES, READ_LIMIT.max],
  ['chat.messages.searchMessages', 'GET', `${MESSAGES}/search`, SEARCH_LIMIT.max],
  ['chat.messages.editMessage', 'PATCH', `${MESSAGES}/x`, CHANGE_LIMIT.max],
  ['chat.messages.deleteMessage', 'DELETE', `${MESSAGES}/x`, CHANGE_LIMIT.max],
  ['chat.messages.addReaction', 'PUT', `${MESSAGES}/x/reactions/x`, CHANGE_LIMIT.max],
  ['chat.messages.removeReaction', 'DELETE', `${MESSAGES}/x/reactions/x`, CHANGE_LIMIT.max],
  ['chat.messages.markRead', 'PUT', `${MESSAGES}/read`, MARK_LIMIT.max],
  ['chat.messages.listReads', 'GET', `${MESSAGES}/reads`, READ_LIMIT.max],
  ['chat.messages.listNotices', 'GET', `${MESSAGES}/notices`, READ_LIMIT.max],
  ['chat.messages.pinNotice', 'PUT', `${MESSAGES}/notices/x`, CHANGE_LIMIT.max],
  ['chat.messages.unpinNotice', 'DELETE', `${MESSAGES}/notices/x`, CHANGE_LIMIT.max],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max] = call;
  await expectLimited(madang, { method, url, max });
});
