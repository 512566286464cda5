import { m } from '$lib/paraglide/messages.js';
import { READS_MEMBERS_MAX } from './conversation.svelte.ts';
import type { Room } from './room.svelte.ts';

/** So many are named; then how many more there are. */
const NAMES_MAX = 3;

/** Who of the others has read up to a place, in words; nothing when nobody has, or it isn't told. */
export function readByWords(page: Room, seq: number): string {
  const { room, company } = page.conversation;
  if (room === null || room.members > READS_MEMBERS_MAX) return '';
  const readers = [...company.reads].filter(([id, read]) => id !== page.ownId && read >= seq);
  if (readers.length === 0) return '';
  if (room.kind === 'direct') return m.talk_read();
  if (readers.length >= room.members - 1) return m.talk_read_all();
  const known = readers.filter(([id]) => company.people.has(id)).slice(0, NAMES_MAX);
  const names = known.map(([id]) => page.nameOf(id)).join(', ');
  const more = readers.length - known.length;
  if (names === '') return m.talk_read_count({ count: more });
  return more > 0 ? m.talk_read_more({ names, count: more }) : m.talk_read_by({ names });
}
