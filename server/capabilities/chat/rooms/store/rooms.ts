import type { Changes, Db } from '../../../../kernel/db/db.ts';
import type { MemberRole } from '../rules/power.ts';

/** A row of `chat.room`. */
export interface RoomRow {
  id: string;
  kind: 'direct' | 'group' | 'about';
  title: string | null;
  ref: string | null;
  pair_low: string | null;
  pair_high: string | null;
  seq: number;
  members: number;
  made_at: Date;
  last_at: Date;
}

/** A room with one's own place in it. */
export interface OwnRoomRow extends RoomRow {
  role: MemberRole;
  came_seq: number;
  silenced_until: Date | null;
  muted_until: Date | null;
}

const COLUMNS =
  'r.id, r.kind, r.title, r.ref, r.pair_low, r.pair_high, r.seq, r.members, r.made_at, r.last_at';
const OWN = `${COLUMNS}, m.role, m.came_seq, m.silenced_until, m.muted_until`;
const JOINED = 'from chat.member m join chat.room r on r.id = m.room_id';

/** Adds a room; false when one of this pair or about this thing is there. */
export async function insertRoom(db: Db, row: RoomRow): Promise<boolean> {
  const count = await db.change(
    `insert into chat.room (id, kind, title, ref, pair_low, pair_high, seq, members, made_at, last_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      row.id,
      row.kind,
      row.title,
      row.ref,
      row.pair_low,
      row.pair_high,
      row.seq,
      row.members,
      row.made_at,
      row.last_at,
    ],
  );
  return count === 1;
}

/** The room of two people, the lesser id first. */
export function findPair(db: Db, low: string, high: string): Promise<RoomRow | null> {
  const text = `select ${COLUMNS} from chat.room r where r.pair_low = $1 and r.pair_high = $2`;
  return db.first(text, [low, high]);
}

/** The room about a thing. */
export function findByRef(db: Db, ref: string): Promise<RoomRow | null> {
  return db.first(`select ${COLUMNS} from chat.room r where r.ref = $1`, [ref]);
}

/** A room in which a person is; null when they are not, or there is none. */
export function findOwn(db: Db, roomId: string, personId: string): Promise<OwnRoomRow | null> {
  return db.first(
    `select ${OWN} ${JOINED} where m.room_id = $1 and m.person_id = $2 and m.left_at is null`,
    [roomId, personId],
  );
}

/** All rooms of a person that show in their inbox, the last stirred first, after a cursor. */
export function findInbox(
  db: Db,
  personId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<OwnRoomRow[]> {
  // Opening a room of two is no message yet: the other hears of it with the first.
  return db.rows(
    `select ${OWN} ${JOINED}
     where m.person_id = $1 and m.left_at is null and (r.kind <> 'direct' or r.seq > 0)
       and ($2::timestamptz is null or (r.last_at, r.id) < ($2, $3::uuid))
     order by r.last_at desc, r.id desc limit $4`,
    [personId, after?.at ?? null, after?.id ?? null, limit],
  );
}

/** A room. */
export function findRoom(db: Db, id: string): Promise<RoomRow | null> {
  return db.first(`select ${COLUMNS} from chat.room r where r.id = $1`, [id]);
}

/** The counter of a room; null when there is none. */
export async function findNumber(db: Db, id: string): Promise<number | null> {
  const row = await db.first<{ seq: number }>('select seq from chat.room where id = $1', [id]);
  return row?.seq ?? null;
}

/** Rooms, locked until the transaction ends, always in the order of their ids: two never wait for each other. */
export function lockRooms(db: Db, ids: string[]): Promise<RoomRow[]> {
  return db.rows(
    `select ${COLUMNS} from chat.room r where r.id = any($1::uuid[]) order by r.id
     for no key update`,
    [ids],
  );
}

/** What changes of rooms that are locked. */
export async function saveRooms(db: Changes, rooms: RoomRow[]): Promise<void> {
  await db.change(
    `update chat.room r set seq = v.seq, members = v.members, title = v.title, last_at = v.last_at
     from unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $5::timestamptz[])
       as v(id, seq, members, title, last_at)
     where r.id = v.id`,
    [
      rooms.map(({ id }) => id),
      rooms.map(({ seq }) => seq),
      rooms.map(({ members }) => members),
      rooms.map(({ title }) => title),
      rooms.map(({ last_at }) => last_at),
    ],
  );
}

/** Takes a room away with all that was said in it. */
export async function deleteRoom(db: Db, id: string): Promise<void> {
  await db.change('delete from chat.room where id = $1', [id]);
}
