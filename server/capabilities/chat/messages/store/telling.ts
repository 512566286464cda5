import type { Db } from '../../../../kernel/db/db.ts';

/** How far people have read, and of what they were told since, by person. */
export async function findTold(
  db: Db,
  roomId: string,
  personIds: string[],
): Promise<Map<string, { seq: number; told_seq: number }>> {
  const rows = await db.rows<{ person_id: string; seq: number; told_seq: number }>(
    `select person_id, seq, told_seq from chat.read_mark
     where room_id = $1 and person_id = any($2::uuid[])`,
    [roomId, personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** Notes what people were told. */
export async function noteTold(
  db: Db,
  roomId: string,
  told: { personId: string; seq: number; kind: string }[],
  at: Date,
): Promise<void> {
  if (told.length === 0) return;
  await db.change(
    `insert into chat.read_mark (room_id, person_id, seq, at, told_seq, told_kind)
     select $1, person_id, 0, $2, told_seq, told_kind
     from unnest($3::uuid[], $4::bigint[], $5::text[]) as v(person_id, told_seq, told_kind)
     order by person_id
     on conflict (room_id, person_id) do update
       set told_seq = excluded.told_seq, told_kind = excluded.told_kind`,
    [
      roomId,
      at,
      told.map(({ personId }) => personId),
      told.map(({ seq }) => seq),
      told.map(({ kind }) => kind),
    ],
  );
}

/** Those who were told of one message, of which they are told no more. */
export function clearTold(
  db: Db,
  roomId: string,
  seq: number,
): Promise<{ person_id: string; told_kind: string }[]> {
  return db.rows(
    `update chat.read_mark set told_seq = 0 where room_id = $1 and told_seq = $2 and told_seq > 0
     returning person_id, told_kind`,
    [roomId, seq],
  );
}
