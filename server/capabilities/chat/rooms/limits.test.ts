import { afterAll, beforeAll, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, OPEN_LIMIT, READ_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const ROOMS = '/api/chat/rooms';

test.each([
  ['chat.rooms.openDirect', 'POST', `${ROOMS}/direct`, OPEN_LIMIT.max],
  ['chat.rooms.createGroup', 'POST', ROOMS, OPEN_LIMIT.max],
  ['chat.rooms.enterAbout', 'PUT', `${ROOMS}/about/x/me`, CHANGE_LIMIT.max],
  ['chat.rooms.readRoom', 'GET', `${ROOMS}/x`, READ_LIMIT.max],
  ['chat.rooms.renameRoom', 'PATCH', `${ROOMS}/x`, CHANGE_LIMIT.max],
  ['chat.rooms.listMembers', 'GET', `${ROOMS}/x/members`, READ_LIMIT.max],
  ['chat.rooms.inviteMember', 'PUT', `${ROOMS}/x/members/x`, OPEN_LIMIT.max],
  ['chat.rooms.changeMember', 'PATCH', `${ROOMS}/x/members/x`, CHANGE_LIMIT.max],
  ['chat.rooms.removeMember', 'DELETE', `${ROOMS}/x/members/x`, CHANGE_LIMIT.max],
  ['chat.rooms.muteRoom', 'PUT', `${ROOMS}/x/mute`, CHANGE_LIMIT.max],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max] = call;
  await expectLimited(madang, { method, url, max });
});
