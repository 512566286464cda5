import type { Changes, Db } from '../../../../kernel/db/db.ts';

/** Places of messages. */
export interface Places {
  roomIds: string[];
  seqs: number[];
}

/** Who put which emoji below a message. */
export interface ReactionRow {
  room_id: string;
  seq: number;
  emoji: string;
  count: number;
  people: string[];
}

/** Emoji below messages, in the order in which they came; of the people so many, the viewer first. */
export function findReactions(
  db: Db,
  { roomIds, seqs }: Places,
  viewerId: string | null,
  peopleMax: number,
): Promise<ReactionRow[]> {
  return db.rows(
    `select r.room_id, r.seq, r.emoji, count(*)::int as count,
       (array_agg(r.person_id order by r.person_id = $3::uuid desc nulls last, r.at))[1:$4] as people
     from unnest($1::uuid[], $2::bigint[]) as v(room_id, seq)
     join chat.reaction r on r.room_id = v.room_id and r.seq = v.seq
     group by r.room_id, r.seq, r.emoji order by min(r.at), r.emoji`,
    [roomIds, seqs, viewerId, peopleMax],
  );
}

/** The different emoji below a message. */
export async function findEmoji(db: Db, roomId: string, seq: number): Promise<string[]> {
  const rows = await db.rows<{ emoji: string }>(
    'select distinct emoji from chat.reaction where room_id = $1 and seq = $2',
    [roomId, seq],
  );
  return rows.map(({ emoji }) => emoji);
}

/** One person's emoji below a message. */
export interface OneReaction {
  room_id: string;
  seq: number;
  person_id: string;
  emoji: string;
}

/** Puts an emoji below a message; false when it is there. */
export async function insertReaction(db: Db, row: OneReaction, at: Date): Promise<boolean> {
  const count = await db.change(
    `insert into chat.reaction (room_id, seq, person_id, emoji, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [row.room_id, row.seq, row.person_id, row.emoji, at],
  );
  return count === 1;
}

/** Takes an emoji away; false when it is not there. */
export async function deleteReaction(db: Db, row: OneReaction): Promise<boolean> {
  const count = await db.change(
    'delete from chat.reaction where room_id = $1 and seq = $2 and person_id = $3 and emoji = $4',
    [row.room_id, row.seq, row.person_id, row.emoji],
  );
  return count === 1;
}

/** Takes everything away that hangs on a message. */
export async function deleteBeside(db: Db, roomId: string, seq: number): Promise<void> {
  await Promise.all([
    db.change('delete from chat.reaction where room_id = $1 and seq = $2', [roomId, seq]),
    db.change('delete from chat.mention where room_id = $1 and seq = $2', [roomId, seq]),
  ]);
}

/** Somebody who is named in a message. */
export interface MentionRow {
  room_id: string;
  seq: number;
  person_id: string;
}

/** Who is named in messages. */
export function findMentions(db: Db, { roomIds, seqs }: Places): Promise<MentionRow[]> {
  return db.rows(
    `select n.room_id, n.seq, n.person_id from unnest($1::uuid[], $2::bigint[]) as v(room_id, seq)
     join chat.mention n on n.room_id = v.room_id and n.seq = v.seq order by n.person_id`,
    [roomIds, seqs],
  );
}

/** Writes down who is named in messages. */
export async function insertMentions(db: Changes, rows: MentionRow[]): Promise<void> {
  await db.change(
    `insert into chat.mention (room_id, seq, person_id)
     select * from unnest($1::uuid[], $2::bigint[], $3::uuid[]) on conflict do nothing`,
    [
      rows.map(({ room_id }) => room_id),
      rows.map(({ seq }) => seq),
      rows.map(({ person_id }) => person_id),
    ],
  );
}
