export { createGroup } from './actions/create-group.ts';
export { openDirect } from './actions/open-direct.ts';
export { bringIn } from './about.ts';
export { type Audience, readAudience } from './audience.ts';
export { memberBody, tellOfRoom, tellStirred } from './coming.ts';
export { conversation, type Conversation, type Note } from './conversation.ts';
export { powerless, roomUnknown } from './faults.ts';
export { listInbox, readAbout } from './inbox.ts';
export {
  type HeldRooms,
  holdRoom,
  holdRooms,
  houseRole,
  keepNumbers,
  numberOf,
  type Place,
  reachRoom,
} from './reach.ts';
export { moderates } from './rules/power.ts';
export { ofRoom, Room } from './schemas.ts';
export { findChanged as findMembersChanged } from './store/members.ts';
export type { OwnRoomRow, RoomRow } from './store/rooms.ts';
export { personTopic, roomTopic } from './topics.ts';
export { otherOf, viewRoom, viewRooms } from './view.ts';
