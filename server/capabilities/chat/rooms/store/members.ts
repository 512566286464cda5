import type { Db } from '../../../../kernel/db/db.ts';
import type { MemberRole } from '../rules/power.ts';

/** A row of `chat.member`. */
export interface MemberRow {
  room_id: string;
  person_id: string;
  role: MemberRole;
  came_at: Date;
  came_seq: number;
  changed_seq: number;
  silenced_until: Date | null;
  muted_until: Date | null;
  left_at: Date | null;
  removed: boolean;
}

const COLUMNS =
  'room_id, person_id, role, came_at, came_seq, changed_seq, silenced_until, muted_until, left_at, removed';

/** Those who come in; who was there before keeps how long they must be silent, and nothing else. */
export async function putMembers(
  db: Db,
  rows: Pick<MemberRow, 'room_id' | 'person_id' | 'role' | 'came_at' | 'came_seq'>[],
): Promise<void> {
  await db.change(
    `insert into chat.member (room_id, person_id, role, came_at, came_seq, changed_seq)
     select room_id, person_id, role, came_at, came_seq, came_seq
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::bigint[])
       as v(room_id, person_id, role, came_at, came_seq)
     on conflict (room_id, person_id) do update set role = excluded.role, came_at = excluded.came_at,
       came_seq = excluded.came_seq, changed_seq = excluded.changed_seq, left_at = null, removed = false`,
    [
      rows.map((row) => row.room_id),
      rows.map((row) => row.person_id),
      rows.map((row) => row.role),
      rows.map((row) => row.came_at),
      rows.map((row) => row.came_seq),
    ],
  );
}

/** Somebody of a room, also who has left it but is remembered. */
export function findMember(db: Db, roomId: string, personId: string): Promise<MemberRow | null> {
  return db.first(`select ${COLUMNS} from chat.member where room_id = $1 and person_id = $2`, [
    roomId,
    personId,
  ]);
}

/** Who is where, of pairs of a room and a person. */
export function findPlaces(
  db: Db,
  roomIds: string[],
  personIds: string[],
): Promise<Pick<MemberRow, 'room_id' | 'person_id' | 'role' | 'silenced_until'>[]> {
  return db.rows(
    `select m.room_id, m.person_id, m.role, m.silenced_until
     from unnest($1::uuid[], $2::uuid[]) as v(room_id, person_id)
     join chat.member m on m.room_id = v.room_id and m.person_id = v.person_id
     where m.left_at is null`,
    [roomIds, personIds],
  );
}

/** People of a room in the order in which they came, after a cursor. */
export function findMembers(
  db: Db,
  roomId: string,
  after: { seq: number; personId: string } | null,
  limit: number,
): Promise<MemberRow[]> {
  return db.rows(
    `select ${COLUMNS} from chat.member
     where room_id = $1 and left_at is null
       and ($2::bigint is null or (came_seq, person_id) > ($2, $3::uuid))
     order by came_seq, person_id limit $4`,
    [roomId, after?.seq ?? null, after?.personId ?? null, limit],
  );
}

/** Those who could take over from an owner: all moderators, or who came first. */
export function findHeirs(db: Db, roomId: string): Promise<MemberRow[]> {
  return db.rows(
    `(select ${COLUMNS} from chat.member where room_id = $1 and left_at is null and role = 'moderator')
     union all
     (select ${COLUMNS} from chat.member where room_id = $1 and left_at is null and role = 'member'
      order by came_seq, person_id limit 1)`,
    [roomId],
  );
}

/** People of a room about whom something changed after a number, in its order. */
export function findChanged(
  db: Db,
  roomId: string,
  after: number,
  limit: number,
): Promise<MemberRow[]> {
  return db.rows(
    `select ${COLUMNS} from chat.member where room_id = $1 and changed_seq > $2 and left_at is null
     order by changed_seq limit $3`,
    [roomId, after, limit],
  );
}

/** Changes what somebody is in a room, and how long they must be silent. */
export async function changeMember(
  db: Db,
  row: Pick<MemberRow, 'room_id' | 'person_id' | 'role' | 'silenced_until' | 'changed_seq'>,
): Promise<void> {
  await db.change(
    `update chat.member set role = $3, silenced_until = $4, changed_seq = $5
     where room_id = $1 and person_id = $2`,
    [row.room_id, row.person_id, row.role, row.silenced_until, row.changed_seq],
  );
}

/** Says until when somebody wants to hear nothing of a room. */
export async function changeMute(
  db: Db,
  roomId: string,
  personId: string,
  until: Date | null,
): Promise<void> {
  const text = 'update chat.member set muted_until = $3 where room_id = $1 and person_id = $2';
  await db.change(text, [roomId, personId, until]);
}

/** Who leaves: the row goes, unless leaving would undo that they are silenced or were removed. */
export async function endMember(
  db: Db,
  row: MemberRow,
  { now, seq, removed }: { now: Date; seq: number; removed: boolean },
): Promise<void> {
  const isSilenced = row.silenced_until !== null && row.silenced_until > now;
  if (!removed && !isSilenced) {
    const text = 'delete from chat.member where room_id = $1 and person_id = $2';
    await db.change(text, [row.room_id, row.person_id]);
    return;
  }
  await db.change(
    `update chat.member set left_at = $3, changed_seq = $4, removed = $5, role = 'member'
     where room_id = $1 and person_id = $2`,
    [row.room_id, row.person_id, now, seq, removed],
  );
}

/** In how many rooms people are. */
export async function countRooms(db: Db, personIds: string[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ id: string; count: number }>(
    `select person_id as id, count(*)::int as count from chat.member
     where person_id = any($1::uuid[]) and left_at is null group by person_id`,
    [personIds],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The rooms in which a person is. */
export async function findRoomIds(db: Db, personId: string): Promise<string[]> {
  const text = 'select room_id from chat.member where person_id = $1 and left_at is null';
  return (await db.rows<{ room_id: string }>(text, [personId])).map(({ room_id }) => room_id);
}

/** People of a room who may be told something: all of them, or those of `ids`. */
export function findAudience(
  db: Db,
  roomId: string,
  ids: string[] | null,
): Promise<Pick<MemberRow, 'person_id' | 'came_seq' | 'muted_until'>[]> {
  return db.rows(
    `select person_id, came_seq, muted_until from chat.member
     where room_id = $1 and left_at is null and ($2::uuid[] is null or person_id = any($2::uuid[]))
     order by person_id`,
    [roomId, ids],
  );
}
