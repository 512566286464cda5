import type { Context } from '../../../kernel/context/context.ts';
import { findAudience } from './store/members.ts';
import { findRoom, type RoomRow } from './store/rooms.ts';

/** Whom news of a room may reach. */
export interface Audience {
  kind: RoomRow['kind'];
  title: string | null;
  people: { personId: string; cameSeq: number; mutedUntil: Date | null }[];
}

/**
 * The people of a room whom news of it may reach: in a room about a thing only those whom it concerns,
 * since many are there who only looked in. Null when the room is gone.
 */
export async function readAudience(
  ctx: Context,
  roomId: string,
  concerned: ReadonlySet<string>,
): Promise<Audience | null> {
  const room = await findRoom(ctx.db, roomId);
  if (!room) return null;
  const { kind, title } = room;
  const ids = kind === 'about' ? [...concerned].filter((id) => id !== '') : null;
  const rows = await findAudience(ctx.db, roomId, ids);
  const people = rows.map(({ person_id, came_seq, muted_until }) => ({
    personId: person_id,
    cameSeq: came_seq,
    mutedUntil: muted_until,
  }));
  return { kind, title, people };
}
