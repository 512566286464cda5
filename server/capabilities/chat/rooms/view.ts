import type { Context } from '../../../kernel/context/context.ts';
import { reachRefs } from '../../../kernel/room/ref.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import { houseRole } from './reach.ts';
import { moderates } from './rules/power.ts';
import type { Member, Room } from './schemas.ts';
import type { MemberRow } from './store/members.ts';
import type { OwnRoomRow } from './store/rooms.ts';

/** Rooms as one of their members sees them. */
export async function viewRooms(
  ctx: Context,
  personId: string,
  rows: OwnRoomRow[],
): Promise<Room[]> {
  const others = rows.map((row) => otherOf(row, personId)).filter((id) => id !== null);
  const refs = rows.map(({ ref }) => ref).filter((ref) => ref !== null);
  const [people, things] = await Promise.all([readPeople(ctx, others), reachRefs(ctx, refs)]);
  return rows.map((row) => {
    const { id, kind, title, members, role, seq } = row;
    const thing = row.ref === null ? undefined : things.get(row.ref);
    return {
      id,
      kind,
      title,
      about:
        row.ref !== null && thing ? { ref: row.ref, title: thing.title, path: thing.path } : null,
      other: people.get(otherOf(row, personId) ?? '') ?? null,
      members,
      role,
      moderates: moderates({ kind, role, houseRole: houseRole(ctx) }),
      silencedUntil: stillAhead(ctx, row.silenced_until),
      mutedUntil: stillAhead(ctx, row.muted_until),
      seq,
      madeAt: row.made_at.toISOString(),
    };
  });
}

/** One room as one of its members sees it. */
export async function viewRoom(ctx: Context, personId: string, row: OwnRoomRow): Promise<Room> {
  const [room] = await viewRooms(ctx, personId, [row]);
  if (!room) throw new Error('a room was lost');
  return room;
}

/** People of a room. */
export async function viewMembers(ctx: Context, rows: MemberRow[]): Promise<Member[]> {
  const people = await readPeople(
    ctx,
    rows.map(({ person_id }) => person_id),
  );
  return rows.map(({ person_id, role, came_at, silenced_until }) => ({
    person: people.get(person_id) ?? { id: person_id, name: '', hue: 0 },
    role,
    cameAt: came_at.toISOString(),
    silencedUntil: stillAhead(ctx, silenced_until),
  }));
}

/** The other of a room of two; null in other rooms, and when they have left the house. */
export function otherOf(
  { kind, pair_low, pair_high }: Pick<OwnRoomRow, 'kind' | 'pair_low' | 'pair_high'>,
  personId: string,
): string | null {
  if (kind !== 'direct') return null;
  return pair_low === personId ? pair_high : pair_low;
}

function stillAhead({ now }: Context, until: Date | null): string | null {
  return until !== null && until > now ? until.toISOString() : null;
}
