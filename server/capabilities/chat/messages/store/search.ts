import type { Changes, Db } from '../../../../kernel/db/db.ts';
import type { MessageRow } from './messages.ts';

/**
 * Messages of a room with all of these words, or parts of them, in any order, the last first: by the
 * index, and by reading those that came in the last seconds, which are not in it yet.
 */
export function searchMessages(
  db: Db,
  { roomId, q, before }: { roomId: string; q: string; before: number | null },
  limit: number,
): Promise<MessageRow[]> {
  return db.rows(SEARCH, [roomId, q, before, limit]);
}

// The pieces alone decide which index is taken, and what they give is looked at from its end: asked in
// one piece, the planner reads the whole room from its end, which takes a second when a word is rare.
const SEARCH = `
  with wanted as materialized (
    select chat.pieces_of($1::uuid, q) as pieces, chat.patterns_of(q) as patterns
    from chat.folded($2) as q),
  found as materialized (
    select s.room_id, s.seq from chat.searchable s
    where s.pieces @> (select pieces from wanted)),
  places as materialized (
    select seq from found where room_id = $1 and ($3::bigint is null or seq < $3)
    union
    select m.seq from chat.unsettled_room u
    join chat.message m on m.room_id = u.room_id and m.seq >= u.from_seq
    where u.room_id = $1 and ($3::bigint is null or m.seq < $3)
    order by seq desc)
  select m.* from places p cross join lateral (
    select m.room_id, m.seq, m.changed_seq, m.id, m.kind, m.sender_id, m.text, m.at, m.edited_at,
      m.deleted_at, m.reply_seq, m.pinned_at, m.pinned_by
    from chat.message m
    where m.room_id = $1 and m.seq = p.seq and m.kind = 'text' and m.deleted_at is null
      and chat.folded(m.text) like all ((select patterns from wanted)::text[])
    offset 0) m
  order by p.seq desc limit $4`;

/** Whether there is a word that can be searched for: one of two characters. */
export async function canSearch(db: Db, q: string): Promise<boolean> {
  const text = `select length(w) > 1 as fits from unnest(string_to_array(chat.folded($1), ' ')) as w
    order by length(w) desc limit 1`;
  return (await db.first<{ fits: boolean }>(text, [q]))?.fits ?? false;
}

/** Lets messages from a place on be found; @returns the last of them that was looked at */
export async function makeSearchable(
  db: Db,
  roomId: string,
  from: number,
  limit: number,
): Promise<number | null> {
  const row = await db.first<{ last: number | null }>(
    `with fresh as (
       select seq, kind, text from chat.message where room_id = $1 and seq >= $2
       order by seq limit $3),
     filed as (
       insert into chat.searchable (room_id, seq, pieces)
       select $1, seq, chat.pieces_of($1, chat.folded(text)) from fresh
       where kind = 'text' and text is not null
       on conflict do nothing)
     select max(seq) as last from fresh`,
    [roomId, from, limit],
  );
  return row?.last ?? null;
}

/** Lets a changed message be found by its new text, and one without text no more. */
export async function changeSearchable(db: Db, row: MessageRow): Promise<void> {
  if (row.text === null) {
    await db.change('delete from chat.searchable where room_id = $1 and seq = $2', [
      row.room_id,
      row.seq,
    ]);
    return;
  }
  await db.change(
    `insert into chat.searchable (room_id, seq, pieces)
     values ($1, $2, chat.pieces_of($1, chat.folded($3)))
     on conflict (room_id, seq) do update set pieces = excluded.pieces`,
    [row.room_id, row.seq, row.text],
  );
}

/** A room with messages that are not settled. */
export interface UnsettledRow {
  room_id: string;
  from_seq: number;
}

/** Notes which rooms have fresh messages; the first of them stays. */
export async function noteUnsettled(db: Changes, roomIds: string[], seqs: number[]): Promise<void> {
  await db.change(
    `insert into chat.unsettled_room (room_id, from_seq)
     select * from unnest($1::uuid[], $2::bigint[]) on conflict do nothing`,
    [roomIds, seqs],
  );
}

/** Rooms that are to be settled. */
export async function findUnsettled(db: Db, limit: number): Promise<string[]> {
  const text = 'select room_id from chat.unsettled_room order by room_id limit $1';
  return (await db.rows<{ room_id: string }>(text, [limit])).map(({ room_id }) => room_id);
}

/** Takes a room to settle until the transaction ends; null when another does it, or it is done. */
export function claimUnsettled(db: Db, roomId: string): Promise<UnsettledRow | null> {
  return db.first(
    `select room_id, from_seq from chat.unsettled_room where room_id = $1
     for update skip locked`,
    [roomId],
  );
}

/** Says from where a room is unsettled now; null when all of it is settled. Its room must be held. */
export async function changeUnsettled(db: Db, roomId: string, from: number | null): Promise<void> {
  if (from === null)
    await db.change('delete from chat.unsettled_room where room_id = $1', [roomId]);
  else
    await db.change('update chat.unsettled_room set from_seq = $2 where room_id = $1', [
      roomId,
      from,
    ]);
}

/** Whether a room has messages from a place on. */
export async function hasFrom(db: Db, roomId: string, from: number): Promise<boolean> {
  const text = 'select seq from chat.message where room_id = $1 and seq >= $2 limit 1';
  return (await db.first(text, [roomId, from])) !== null;
}
