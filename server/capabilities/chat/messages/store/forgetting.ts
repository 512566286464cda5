import type { Db } from '../../../../kernel/db/db.ts';

/** Whether anybody has ever said anything. */
export async function hasMessages(db: Db): Promise<boolean> {
  return (await db.first("select seq from chat.message where kind = 'text' limit 1")) !== null;
}

/** Takes away all that hangs on messages of a person, and what they are found by. */
export async function deleteBesideOf(db: Db, personId: string): Promise<void> {
  await Promise.all(OF_MESSAGES.map((text) => db.change(text, [personId])));
}

const OF_MESSAGES = [
  `delete from chat.reaction b using chat.message m
   where m.sender_id = $1 and b.room_id = m.room_id and b.seq = m.seq`,
  `delete from chat.mention b using chat.message m
   where m.sender_id = $1 and b.room_id = m.room_id and b.seq = m.seq`,
  `delete from chat.searchable b using chat.message m
   where m.sender_id = $1 and b.room_id = m.room_id and b.seq = m.seq`,
];

/** Leaves of a person's messages their places alone. */
export async function emptyMessages(db: Db, personId: string, now: Date): Promise<void> {
  await db.change(
    `update chat.message set text = null, deleted_at = coalesce(deleted_at, $2), pinned_at = null,
       pinned_by = null
     where sender_id = $1 and kind = 'text'`,
    [personId, now],
  );
}
