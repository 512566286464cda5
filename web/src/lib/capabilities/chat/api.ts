import { RealtimeProblem } from '@madang/client/source/realtime';
import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import { keptOn, OWN_SHELF } from '$lib/kernel/reading/kept.ts';
import { realtime } from '$lib/kernel/realtime/realtime.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import type { StretchQuery } from './conversation/history.svelte.ts';
import type { Parcel } from './sending/outbox.ts';
import type { Message, Stretch } from './shapes.ts';

/** Messages that are read at once. */
const STRETCH_SIZE = 60;
/** Rooms, or members, that are read at once. */
const PAGE_SIZE = 50;

const ofRoom = (roomId: string) => ({ path: { roomId } });
const ofMessage = (roomId: string, messageId: string) => ({ path: { roomId, messageId } });
const ofMember = (roomId: string, personId: string) => ({ path: { roomId, personId } });
const own = (name: string) => `${session.me?.id ?? 'nobody'}/talk/${name}`;

/** Rooms of mine, the last stirred first. What was read last, when the house can't be reached. */
export function listRooms(cursor: string | null) {
  const query = { limit: PAGE_SIZE, ...(cursor !== null && { cursor }) };
  const read = () => answer(api.GET('/api/chat/inbox/rooms', { params: { query } }));
  return cursor === null ? keptOn(OWN_SHELF, own('inbox'), read) : read();
}

/** One of my rooms as the list shows it, wherever it stands there. */
export function readRow(roomId: string) {
  return answer(api.GET('/api/chat/inbox/rooms/{roomId}', { params: ofRoom(roomId) }));
}

export function readUnread() {
  return answer(api.GET('/api/chat/inbox/unread'));
}

export function readRoom(roomId: string) {
  const read = () => answer(api.GET('/api/chat/rooms/{roomId}', { params: ofRoom(roomId) }));
  return keptOn(OWN_SHELF, own(roomId), read);
}

export function openDirect(personId: string) {
  return answer(api.POST('/api/chat/rooms/direct', { body: { personId } }));
}

/** @param idempotencyKey one for one intention */
export function createGroup(body: { title: string; members: string[] }, idempotencyKey: string) {
  const header = { 'Idempotency-Key': idempotencyKey };
  return answer(api.POST('/api/chat/rooms', { params: { header }, body }));
}

export function renameRoom(roomId: string, title: string) {
  return answer(api.PATCH('/api/chat/rooms/{roomId}', { params: ofRoom(roomId), body: { title } }));
}

export function findAbout(ref: string) {
  return answer(api.GET('/api/chat/inbox/about/{ref}', { params: { path: { ref } } }));
}

export function enterAbout(ref: string) {
  return answer(api.PUT('/api/chat/rooms/about/{ref}/me', { params: { path: { ref } } }));
}

export function listMembers(roomId: string, cursor: string | null) {
  const query = { limit: PAGE_SIZE, ...(cursor !== null && { cursor }) };
  const params = { ...ofRoom(roomId), query };
  return answer(api.GET('/api/chat/rooms/{roomId}/members', { params }));
}

export function inviteMember(roomId: string, personId: string) {
  const params = ofMember(roomId, personId);
  return answer(api.PUT('/api/chat/rooms/{roomId}/members/{personId}', { params }));
}

export function changeMember(
  roomId: string,
  personId: string,
  body: { role?: 'owner' | 'moderator' | 'member'; silencedForS?: number },
) {
  const params = ofMember(roomId, personId);
  return answer(api.PATCH('/api/chat/rooms/{roomId}/members/{personId}', { params, body }));
}

/** Removes somebody; oneself: leaves. */
export function removeMember(roomId: string, personId: string) {
  const params = ofMember(roomId, personId);
  return answer(api.DELETE('/api/chat/rooms/{roomId}/members/{personId}', { params }));
}

/** @param forS seconds; 0 ends it */
export function muteRoom(roomId: string, forS: number) {
  return answer(
    api.PUT('/api/chat/rooms/{roomId}/mute', { params: ofRoom(roomId), body: { forS } }),
  );
}

/** A stretch of a room's history; the last one also when the house can't be reached, as it was. */
export function listMessages(roomId: string, asked: StretchQuery): Promise<Stretch> {
  const params = { ...ofRoom(roomId), query: { limit: STRETCH_SIZE, ...asked } };
  const read = () => answer(api.GET('/api/chat/messages/{roomId}', { params }));
  const isLast = Object.keys(asked).length === 0;
  return isLast ? keptOn(OWN_SHELF, own(`${roomId}/last`), read) : read();
}

/** Sends a message: over the socket where there is a line, else by HTTP. By its id it is taken once. */
export async function sendMessage({
  id,
  roomId,
  text,
  replyTo,
  mentions,
}: Parcel): Promise<Message> {
  const body = {
    id,
    text,
    ...(replyTo !== null && { replyTo: replyTo.id }),
    ...(mentions.length > 0 && { mentions }),
  };
  const said = await overSocket('chat.messages.sendMessage', { roomId, ...body });
  if (said !== NO_LINE) return said as Message;
  const params = ofRoom(roomId);
  return answer(api.POST('/api/chat/messages/{roomId}', { params, body }));
}

export async function markRead(roomId: string, seq: number): Promise<void> {
  if ((await overSocket('chat.messages.markRead', { roomId, seq })) !== NO_LINE) return;
  await answer(
    api.PUT('/api/chat/messages/{roomId}/read', { params: ofRoom(roomId), body: { seq } }),
  );
}

export function editMessage(roomId: string, messageId: string, text: string) {
  const params = ofMessage(roomId, messageId);
  const body = { text };
  return answer(api.PATCH('/api/chat/messages/{roomId}/{messageId}', { params, body }));
}

export function deleteMessage(roomId: string, messageId: string) {
  const params = ofMessage(roomId, messageId);
  return answer(api.DELETE('/api/chat/messages/{roomId}/{messageId}', { params }));
}

/** Puts a reaction of mine under a message, or takes it away. */
export function putReaction(roomId: string, messageId: string, emoji: string, isOn: boolean) {
  const params = { path: { roomId, messageId, emoji } };
  const path = '/api/chat/messages/{roomId}/{messageId}/reactions/{emoji}';
  return answer(isOn ? api.PUT(path, { params }) : api.DELETE(path, { params }));
}

export function listReads(roomId: string) {
  return answer(api.GET('/api/chat/messages/{roomId}/reads', { params: ofRoom(roomId) }));
}

export function searchMessages(roomId: string, q: string, cursor: string | null) {
  const params = { ...ofRoom(roomId), query: { q, ...(cursor !== null && { cursor }) } };
  return answer(api.GET('/api/chat/messages/{roomId}/search', { params }));
}

export function listNotices(roomId: string) {
  return answer(api.GET('/api/chat/messages/{roomId}/notices', { params: ofRoom(roomId) }));
}

/** Pins a message for all, or takes it down. */
export function putNotice(roomId: string, messageId: string, isOn: boolean) {
  const params = ofMessage(roomId, messageId);
  const path = '/api/chat/messages/{roomId}/notices/{messageId}';
  return answer(isOn ? api.PUT(path, { params }) : api.DELETE(path, { params }));
}

/** Ids of people I have blocked, the last ones. */
export async function listBlocked(): Promise<string[]> {
  const query = { limit: 100 };
  const { items } = await answer(api.GET('/api/identity/blocks', { params: { query } }));
  return items.map(({ person }) => person.id);
}

const NO_LINE = Symbol('no line');

/** Has it done over the socket; `NO_LINE` when there is none, or it broke: then it may be done or not. */
async function overSocket(operation: string, input: object): Promise<unknown> {
  if (!realtime.isOpen) return NO_LINE;
  try {
    return await realtime.do(operation, input);
  } catch (error) {
    if (!(error instanceof RealtimeProblem)) throw error;
    const { code, message, retryAfterS } = error;
    if (code === 'client.line_lost') return NO_LINE;
    const isPassing = retryAfterS !== null || code === 'house.not_ready' || code === 'house.broken';
    throw new Problem({
      status: isPassing ? 503 : 400,
      code,
      detail: message,
      retryAfterS: retryAfterS ?? undefined,
    });
  }
}
