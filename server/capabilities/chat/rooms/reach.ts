import type { Context } from '../../../kernel/context/context.ts';
import type { Changes } from '../../../kernel/db/db.ts';
import { self } from '../../../kernel/action/self.ts';
import type { Role } from '../../../kernel/action/permission.ts';
import { roomUnknown } from './faults.ts';
import { findMember, findPlaces, type MemberRow } from './store/members.ts';
import {
  findNumber,
  findOwn,
  lockRooms,
  saveRooms,
  type OwnRoomRow,
  type RoomRow,
} from './store/rooms.ts';
import type { MemberRole } from './rules/power.ts';

/**
 * A room in which the person is who acts.
 * @throws roomUnknown also for a room that is there: who is not in it must not know
 */
export async function reachRoom(ctx: Context, roomId: string): Promise<OwnRoomRow> {
  const row = await findOwn(ctx.db, roomId, self(ctx));
  if (!row) throw roomUnknown();
  return row;
}

/** A room that a transaction holds, and the place in it of the person who acts. */
export interface Held {
  room: RoomRow;
  own: MemberRow;
}

/**
 * Holds a room until the transaction ends: nothing else happens in it meanwhile. What happens now takes
 * its numbers from `room.seq`, and is kept by {@link saveRooms}.
 * @throws roomUnknown
 */
export async function holdRoom(ctx: Context, roomId: string): Promise<Held> {
  // Sent behind the lock: who leaves meanwhile has left.
  const [[room], own] = await Promise.all([
    lockRooms(ctx.db, [roomId]),
    findMember(ctx.db, roomId, self(ctx)),
  ]);
  if (!room || !own || own.left_at) throw roomUnknown();
  return { room, own };
}

/** Somebody's place in a room, as far as it says what they may do there. */
export interface Place {
  role: MemberRole;
  silencedUntil: Date | null;
}

/** Rooms that a transaction holds, and the places of those who were asked for. */
export interface HeldRooms {
  rooms: Map<string, RoomRow>;
  /** Undefined when the person is not in the room. */
  placeOf(roomId: string, personId: string): Place | undefined;
}

/** Holds rooms as {@link holdRoom} does, for many messages at once. */
export async function holdRooms(
  ctx: Context,
  people: { roomId: string; personId: string }[],
): Promise<HeldRooms> {
  const ids = [...new Set(people.map(({ roomId }) => roomId))];
  const pairs = new Map(people.map((each) => [`${each.roomId} ${each.personId}`, each]));
  const asked = [...pairs.values()];
  const [rooms, places] = await Promise.all([
    lockRooms(ctx.db, ids),
    findPlaces(
      ctx.db,
      asked.map(({ roomId }) => roomId),
      asked.map(({ personId }) => personId),
    ),
  ]);
  const byPair = new Map(
    places.map(({ room_id, person_id, role, silenced_until }) => [
      `${room_id} ${person_id}`,
      { role, silencedUntil: silenced_until },
    ]),
  );
  return {
    rooms: new Map(rooms.map((room) => [room.id, room])),
    placeOf: (roomId, personId) => byPair.get(`${roomId} ${personId}`),
  };
}

/** Keeps the numbers that were taken of rooms that are held. */
export function keepNumbers(on: Changes, rooms: RoomRow[]): Promise<void> {
  return saveRooms(on, rooms);
}

/** What the person who acts is in the house. */
export function houseRole({ actor }: Context): Role {
  return actor.kind === 'person' ? actor.role : 'guest';
}

/** The number of the last thing that happened in a room; 0 in none. */
export async function numberOf(ctx: Context, roomId: string): Promise<number> {
  return (await findNumber(ctx.db, roomId)) ?? 0;
}
