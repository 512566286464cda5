import type { Db } from '../../../../kernel/db/db.ts';

/** How far a person has come in a room. */
export interface StateRow {
  room_id: string;
  read_seq: number;
  unread: number;
  mentioned: number;
}

/**
 * What a person has not read in rooms: counted from their mark over the index, never counted up. What was
 * said before they came (`cameSeqs`) is not new to them.
 */
export function findStates(
  db: Db,
  personId: string,
  { roomIds, cameSeqs }: { roomIds: string[]; cameSeqs: number[] },
  countMax: number,
): Promise<StateRow[]> {
  return db.rows(STATES, [personId, roomIds, cameSeqs, countMax]);
}

const STATES = `
  select v.room_id, f.read_seq,
    (select count(*)::int from (
      select 1 from chat.message m
      where m.room_id = v.room_id and m.seq > f.read_seq and m.kind = 'text' and m.deleted_at is null
        and m.sender_id is distinct from $1::uuid
      limit $4::int) unread) as unread,
    (select count(*)::int from (
      select 1 from chat.mention n
      where n.person_id = $1::uuid and n.room_id = v.room_id and n.seq > f.read_seq
      limit $4::int) named) as mentioned
  from unnest($2::uuid[], $3::bigint[]) as v(room_id, came_seq)
  left join chat.read_mark r on r.room_id = v.room_id and r.person_id = $1::uuid
  cross join lateral (select greatest(v.came_seq, coalesce(r.seq, 0)) as read_seq) f`;

/** Where a mark is now. */
export interface Moved {
  seq: number;
  /** Whether it was moved. */
  moved: boolean;
  /** Whether the person was told something by push or mail that they have now seen. */
  told: boolean;
}

/** Moves a person's mark forward, never back. */
export async function moveMark(
  db: Db,
  mark: { roomId: string; personId: string; seq: number; at: Date },
): Promise<Moved> {
  const row = await db.first<Moved>(
    `with before as materialized (
       select seq, told_seq from chat.read_mark where room_id = $1 and person_id = $2),
     forward as (
       insert into chat.read_mark (room_id, person_id, seq, at) values ($1, $2, $3, $4)
       on conflict (room_id, person_id) do update
         set seq = excluded.seq, at = excluded.at, told_seq = 0
         where chat.read_mark.seq < excluded.seq
       returning seq)
     select seq, true as moved,
       coalesce((select told_seq > 0 from before), false) as told from forward
     union all
     select seq, false, false from before where not exists (select from forward)`,
    [mark.roomId, mark.personId, mark.seq, mark.at],
  );
  return row ?? { seq: mark.seq, moved: false, told: false };
}

/** How far everybody has read a room. */
export function findMarks(
  db: Db,
  roomId: string,
): Promise<{ person_id: string; seq: number; at: Date }[]> {
  return db.rows('select person_id, seq, at from chat.read_mark where room_id = $1 and seq > 0', [
    roomId,
  ]);
}
