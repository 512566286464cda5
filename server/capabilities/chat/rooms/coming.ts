import type { Context } from '../../../kernel/context/context.ts';
import { conversation, type Note } from './conversation.ts';
import { roomFull, roomsTooMany } from './faults.ts';
import { ABOUT_MEMBERS_MAX, GROUP_MEMBERS_MAX, ROOMS_MAX } from './limits.ts';
import { heirOf, type MemberRole } from './rules/power.ts';
import {
  changeMember,
  countRooms,
  endMember,
  findHeirs,
  putMembers,
  type MemberRow,
} from './store/members.ts';
import { deleteRoom, saveRooms, type RoomRow } from './store/rooms.ts';
import { personTopic, roomTopic } from './topics.ts';

/**
 * Lets people into a room that is held. In a group it is noted; about a thing people come and go as they
 * like, and nobody is told.
 * @throws roomFull, roomsTooMany
 */
export async function letIn(
  ctx: Context,
  room: RoomRow,
  people: { id: string; role: MemberRole }[],
  quietly = false,
): Promise<void> {
  const most = room.kind === 'about' ? ABOUT_MEMBERS_MAX : GROUP_MEMBERS_MAX;
  if (room.members + people.length > most) throw roomFull();
  const counts = await countRooms(
    ctx.db,
    people.map(({ id }) => id),
  );
  if ([...counts.values()].some((count) => count >= ROOMS_MAX)) throw roomsTooMany();
  const isNoted = room.kind === 'group' && !quietly;
  const rows = people.map(({ id, role }) => {
    if (isNoted) room.seq++;
    return { room_id: room.id, person_id: id, role, came_at: ctx.now, came_seq: room.seq };
  });
  room.members += people.length;
  await putMembers(ctx.db, rows);
  await saveRooms(ctx.db, [room]);
  if (isNoted) {
    const notes = rows.map(({ person_id, came_seq }): Note => ({
      roomId: room.id,
      seq: came_seq,
      kind: 'came',
      personId: person_id,
      text: null,
    }));
    await ctx.port(conversation).note(ctx, notes);
  }
  if (room.kind === 'direct') return;
  for (const { id } of people) tellOfRoom(ctx, id, room.id);
}

/**
 * Lets somebody out of a room that is held, or makes them leave: from the commit on they read and hear
 * nothing of it. When the owner leaves another takes over; a room that nobody can come
 * back to is gone.
 */
export async function letOut(
  ctx: Context,
  room: RoomRow,
  member: MemberRow,
  removed: boolean,
): Promise<void> {
  const { person_id: personId } = member;
  const isNoted = room.kind === 'group';
  if (isNoted) room.seq++;
  room.members--;
  await endMember(ctx.db, member, { now: ctx.now, seq: room.seq, removed });
  ctx.order({ do: 'expel', topic: roomTopic(room.id), personId });
  tellOfRoom(ctx, personId, room.id);
  await ctx.port(conversation).left(ctx, room.id, personId);
  if (room.kind !== 'about' && room.members === 0) {
    await ctx.port(conversation).end(ctx, room.id);
    return deleteRoom(ctx.db, room.id);
  }
  const note: Note = { roomId: room.id, seq: room.seq, kind: 'went', personId, text: null };
  if (isNoted) await ctx.port(conversation).note(ctx, [note]);
  if (member.role === 'owner') await handOver(ctx, room);
  await saveRooms(ctx.db, [room]);
}

/** Gives a room that its owner left to another. */
async function handOver(ctx: Context, room: RoomRow): Promise<void> {
  const heir = heirOf(await findHeirs(ctx.db, room.id));
  if (heir) await giveRole(ctx, room, heir, 'owner');
}

/** Changes what somebody is in a room that is held. Who calls it saves the room. */
export async function giveRole(
  ctx: Context,
  room: RoomRow,
  member: MemberRow,
  role: MemberRole,
): Promise<void> {
  await changePlace(ctx, room, { ...member, role });
}

/** Writes somebody's changed place in a room that is held, and tells it. Who calls it saves the room. */
export async function changePlace(ctx: Context, room: RoomRow, member: MemberRow): Promise<void> {
  room.seq++;
  await changeMember(ctx.db, { ...member, changed_seq: room.seq });
  ctx.publish(roomTopic(room.id), memberBody(member), room.seq);
}

/** What is said of somebody's place in a room. */
export function memberBody({ person_id, role, silenced_until }: MemberRow) {
  return {
    kind: 'member',
    personId: person_id,
    role,
    silencedUntil: silenced_until?.toISOString() ?? null,
  };
}

/** Tells a person that a room of theirs came or went. */
export function tellOfRoom(ctx: Context, personId: string, roomId: string): void {
  ctx.publish(personTopic(personId), { kind: 'room', roomId });
}

/** Tells a person that there is something new in a room of theirs: who hears the room itself knows it. */
export function tellStirred(ctx: Context, personId: string, roomId: string): void {
  ctx.publish(personTopic(personId), { kind: 'stirred', roomId });
}
