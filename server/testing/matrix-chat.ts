import { randomUUID } from 'node:crypto';
import type { Fixture, Someone, World } from './matrix-fixture.ts';

/** A group of the owner's, with a message of theirs; to all others it does not exist. */
async function openRoom({ visit, madang }: World) {
  const { client, id } = await visit('owner');
  const member = await madang.person();
  const room = await client.post('/api/chat/rooms', { title: '합주', members: [member.id] });
  const roomId = (room.body as { id: string }).id;
  const message = { id: randomUUID(), text: '안녕하세요' };
  await client.post(`/api/chat/messages/${roomId}`, message);
  return { roomId, messageId: message.id, memberId: member.id, ownerId: id };
}

type Room = Awaited<ReturnType<typeof openRoom>>;
type Request = Awaited<ReturnType<NonNullable<Fixture['request']>>>;

/** Of what is in a room: for its members alone. */
function inRoom(ask: (room: Room) => Request): Fixture {
  return { isOwned: true, request: async (world) => ask(await openRoom(world)) };
}

const ofRoom = inRoom(({ roomId }) => ({ params: { roomId } }));
const ofMessage = inRoom(({ roomId, messageId }) => ({ params: { roomId, messageId } }));
const ofReaction = inRoom(({ roomId, messageId }) => ({
  params: { roomId, messageId, emoji: encodeURIComponent('👍') },
}));
const ofMember = inRoom(({ roomId, memberId }) => ({ params: { roomId, personId: memberId } }));
/** The first song of the house that is offered. */
const aboutSong: Fixture = {
  request: async ({ songId }: World, _who: Someone) => ({ params: { ref: `song:${songId}` } }),
};

/** Of rooms, messages and the inbox. */
export const chatFixtures: Record<string, Fixture> = {
  'chat.rooms.openDirect': {
    request: async ({ madang }) => ({ body: { personId: (await madang.person()).id } }),
  },
  'chat.rooms.createGroup': { request: async () => ({ body: { title: '합주', members: [] } }) },
  'chat.rooms.enterAbout': aboutSong,
  'chat.rooms.readRoom': ofRoom,
  'chat.rooms.renameRoom': inRoom(({ roomId }) => ({
    params: { roomId },
    body: { title: '연습' },
  })),
  'chat.rooms.listMembers': ofRoom,
  'chat.rooms.inviteMember': {
    isOwned: true,
    async request(world) {
      const { roomId } = await openRoom(world);
      return { params: { roomId, personId: (await world.madang.person()).id } };
    },
  },
  'chat.rooms.changeMember': inRoom(({ roomId, memberId }) => ({
    params: { roomId, personId: memberId },
    body: { role: 'moderator' },
  })),
  'chat.rooms.removeMember': ofMember,
  'chat.rooms.muteRoom': inRoom(({ roomId }) => ({ params: { roomId }, body: { forS: 60 } })),
  'chat.messages.sendMessage': inRoom(({ roomId }) => ({
    params: { roomId },
    body: { id: randomUUID(), text: '저도요' },
  })),
  'chat.messages.listMessages': ofRoom,
  'chat.messages.searchMessages': inRoom(({ roomId }) => ({
    params: { roomId },
    query: { q: '안녕' },
  })),
  'chat.messages.editMessage': inRoom(({ roomId, messageId }) => ({
    params: { roomId, messageId },
    body: { text: '안녕!' },
  })),
  'chat.messages.deleteMessage': ofMessage,
  'chat.messages.addReaction': ofReaction,
  'chat.messages.removeReaction': ofReaction,
  'chat.messages.markRead': inRoom(({ roomId }) => ({ params: { roomId }, body: { seq: 1 } })),
  'chat.messages.listReads': ofRoom,
  'chat.messages.listNotices': ofRoom,
  'chat.messages.pinNotice': ofMessage,
  'chat.messages.unpinNotice': ofMessage,
  'chat.inbox.listRooms': {},
  'chat.inbox.readRoom': ofRoom,
  'chat.inbox.readUnread': {},
  'chat.inbox.findAbout': aboutSong,
};
