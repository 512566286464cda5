import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './client.ts';
import type { Madang, TestPerson } from './madang.ts';

/** What is sent, with an id of its own. */
export function draft(text: string, more: object = {}): { id: string; text: string } {
  return { id: randomUUID(), text, ...more };
}

/** Sends a message. */
export function send(
  who: Client,
  roomId: string,
  text: string,
  more: object = {},
): Promise<Answer> {
  return who.post(`/api/chat/messages/${roomId}`, draft(text, more));
}

/** The texts somebody reads in a room, the oldest first, notes of the house left out. */
export async function said(who: Client, roomId: string): Promise<(string | null)[]> {
  const { body } = await who.get(`/api/chat/messages/${roomId}?limit=100`);
  const items = body.items as { kind: string; text: string | null }[];
  return items.filter(({ kind }) => kind === 'text').map(({ text }) => text);
}

/** A group with an owner and so many others. */
export async function openGroup(madang: Madang, count: number, title = '토요일 합주') {
  const owner = await madang.person();
  const others: TestPerson[] = [];
  for (let i = 0; i < count; i++) others.push(await madang.person());
  const members = others.map(({ id }) => id);
  const { body: room } = await owner.post('/api/chat/rooms', { title, members });
  return { room: room as { id: string; seq: number }, owner, others };
}

/** The room of two people. */
export async function openPair(one: Client, other: TestPerson): Promise<{ id: string }> {
  return (await one.post('/api/chat/rooms/direct', { personId: other.id })).body;
}
