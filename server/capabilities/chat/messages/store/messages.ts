import type { Changes, Db } from '../../../../kernel/db/db.ts';
import type { MESSAGE_KINDS } from '../schemas.ts';

/** A row of `chat.message`. */
export interface MessageRow {
  room_id: string;
  seq: number;
  changed_seq: number;
  id: string;
  kind: (typeof MESSAGE_KINDS)[number];
  sender_id: string | null;
  text: string | null;
  at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  reply_seq: number | null;
  pinned_at: Date | null;
  pinned_by: string | null;
}

const COLUMNS = `m.room_id, m.seq, m.changed_seq, m.id, m.kind, m.sender_id, m.text, m.at, m.edited_at,
  m.deleted_at, m.reply_seq, m.pinned_at, m.pinned_by`;

/** What a message is made of when it is first stored. */
export type FreshRow = Pick<
  MessageRow,
  'room_id' | 'seq' | 'id' | 'kind' | 'sender_id' | 'text' | 'at' | 'reply_seq'
>;

/** Adds messages in one statement. */
export async function insertMessages(db: Changes, rows: FreshRow[]): Promise<void> {
  await db.change(INSERT, [
    rows.map((row) => row.room_id),
    rows.map((row) => row.seq),
    rows.map((row) => row.id),
    rows.map((row) => row.kind),
    rows.map((row) => row.sender_id),
    rows.map((row) => row.text),
    rows.map((row) => row.at),
    rows.map((row) => row.reply_seq),
  ]);
}

const INSERT = `
  insert into chat.message (room_id, seq, changed_seq, id, kind, sender_id, text, at, reply_seq)
  select room_id, seq, seq, id, kind, sender_id, text, at, reply_seq
  from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::uuid[], $6::text[],
    $7::timestamptz[], $8::bigint[]) as v(room_id, seq, id, kind, sender_id, text, at, reply_seq)`;

/** Messages by room and id. */
export function findByIds(db: Db, roomIds: string[], ids: string[]): Promise<MessageRow[]> {
  return db.rows(
    `select ${COLUMNS} from unnest($1::uuid[], $2::uuid[]) as v(room_id, id)
     join chat.message m on m.room_id = v.room_id and m.id = v.id`,
    [roomIds, ids],
  );
}

/** One message. */
export function findMessage(db: Db, roomId: string, id: string): Promise<MessageRow | null> {
  return db.first(`select ${COLUMNS} from chat.message m where m.room_id = $1 and m.id = $2`, [
    roomId,
    id,
  ]);
}

/** Messages by room and place. */
export function findBySeqs(db: Db, roomIds: string[], seqs: number[]): Promise<MessageRow[]> {
  return db.rows(
    `select ${COLUMNS} from unnest($1::uuid[], $2::bigint[]) as v(room_id, seq)
     join chat.message m on m.room_id = v.room_id and m.seq = v.seq`,
    [roomIds, seqs],
  );
}

/** Messages before a place, the last first. */
export function findBefore(
  db: Db,
  roomId: string,
  before: number | null,
  limit: number,
): Promise<MessageRow[]> {
  return db.rows(
    `select ${COLUMNS} from chat.message m where m.room_id = $1 and m.seq < coalesce($2, 9e15::bigint)
     order by m.seq desc limit $3`,
    [roomId, before, limit],
  );
}

/** Messages after a place, the first first. */
export function findAfter(
  db: Db,
  roomId: string,
  after: number,
  limit: number,
): Promise<MessageRow[]> {
  return db.rows(
    `select ${COLUMNS} from chat.message m where m.room_id = $1 and m.seq > $2
     order by m.seq limit $3`,
    [roomId, after, limit],
  );
}

/** The last texts between two places, both in it, the first first. */
export function findBetween(
  db: Db,
  roomId: string,
  { from, to }: { from: number; to: number },
  limit: number,
): Promise<MessageRow[]> {
  return db.rows(
    `select * from (
       select ${COLUMNS} from chat.message m
       where m.room_id = $1 and m.seq between $2 and $3 and m.kind = 'text' and m.text is not null
       order by m.seq desc limit $4) m
     order by m.seq`,
    [roomId, from, to, limit],
  );
}

/** The place before which everything in a room is older than a day in a zone. */
export async function findDay(db: Db, roomId: string, day: string, zone: string): Promise<number> {
  const row = await db.first<{ seq: number }>(
    `select chat.place_of_time($1, ($2::date)::timestamp at time zone $3) as seq`,
    [roomId, day, zone],
  );
  return row?.seq ?? 0;
}

/** Messages that are new or changed after a number, in its order. */
export function findChanged(
  db: Db,
  roomId: string,
  after: number,
  limit: number,
): Promise<MessageRow[]> {
  return db.rows(
    `(select ${COLUMNS} from chat.message m
      where m.room_id = $1 and m.seq > $2 and m.changed_seq = m.seq order by m.seq limit $3)
     union all
     (select ${COLUMNS} from chat.message m
      where m.room_id = $1 and m.changed_seq > $2 and m.changed_seq > m.seq
      order by m.changed_seq limit $3)
     order by changed_seq limit $3`,
    [roomId, after, limit],
  );
}

/** The last message of each room that has any. */
export function findLast(db: Db, roomIds: string[]): Promise<MessageRow[]> {
  return db.rows(
    `select m.* from unnest($1::uuid[]) as v(room_id) cross join lateral (
       select ${COLUMNS} from chat.message m where m.room_id = v.room_id
       order by m.seq desc limit 1) m`,
    [roomIds],
  );
}

/** What is pinned in a room, the last pinned first. */
export function findNotices(db: Db, roomId: string): Promise<MessageRow[]> {
  return db.rows(
    `select ${COLUMNS} from chat.message m where m.room_id = $1 and m.pinned_at is not null
     order by m.pinned_at desc, m.seq desc`,
    [roomId],
  );
}

/** Writes what changed of a message. */
export async function saveMessage(db: Db, row: MessageRow): Promise<void> {
  await db.change(
    `update chat.message set changed_seq = $3, text = $4, edited_at = $5, deleted_at = $6,
       pinned_at = $7, pinned_by = $8 where room_id = $1 and seq = $2`,
    [
      row.room_id,
      row.seq,
      row.changed_seq,
      row.text,
      row.edited_at,
      row.deleted_at,
      row.pinned_at,
      row.pinned_by,
    ],
  );
}

/** Takes away all messages of a room. */
export async function deleteMessages(db: Db, roomId: string): Promise<void> {
  await db.change('delete from chat.message where room_id = $1', [roomId]);
}
