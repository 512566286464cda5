import type { Context } from '../../../kernel/context/context.ts';
import type { Changes } from '../../../kernel/db/db.ts';
import type { Fault } from '../../../kernel/faults/fault.ts';
import { blocksBetween } from '../../identity/blocks/index.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import {
  holdRooms,
  keepNumbers,
  otherOf,
  roomUnknown,
  tellOfRoom,
  type HeldRooms,
  type RoomRow,
} from '../rooms/index.ts';
import { answerSendings } from './answering.ts';
import { askToSettle } from './ask-to-settle.ts';
import { keyOf, type Group, type Sending, type Sent } from './group.ts';
import { messageIdTaken, messageUnknown, silenced, unreachable } from './faults.ts';
import { insertMentions } from './store/beside.ts';
import { findByIds, insertMessages, type MessageRow } from './store/messages.ts';

/**
 * Stores messages in the transaction of `ctx`: holds their rooms, so that whoever leaves has left and
 * numbers follow each other, and writes all of them by one statement, which goes to `on`.
 */
export async function storeAll(ctx: Context, sendings: Sending[], on: Changes): Promise<Sent[]> {
  const asked = sendings.flatMap(({ roomId, id, replyTo }) =>
    [id, replyTo].filter((each) => each !== null).map((each) => ({ roomId, id: each })),
  );
  // Sent together: what is read is read behind the locks.
  const [held, rows, people] = await Promise.all([
    holdRooms(
      ctx,
      sendings.flatMap(({ roomId, senderId, mentions }) =>
        [senderId, ...mentions].map((personId) => ({ roomId, personId })),
      ),
    ),
    findByIds(
      ctx.db,
      asked.map(({ roomId }) => roomId),
      asked.map(({ id }) => id),
    ),
    readPeople(
      ctx,
      sendings.map(({ senderId }) => senderId),
    ),
  ]);
  const group: Group = {
    held,
    known: new Map(rows.map((row) => [keyOf(row.room_id, row.id), row])),
    blocked: await blockedOf(ctx, held, sendings),
    fresh: new Map(),
    mentions: [],
  };
  const verdicts = sendings.map((sending) => place(sending, group));
  await write(ctx, group, on);
  return answerSendings(ctx, sendings, { group, verdicts, people });
}

/** In rooms of two: between which of the pairs a block stands. */
async function blockedOf(
  ctx: Context,
  { rooms }: HeldRooms,
  sendings: Sending[],
): Promise<Set<string>> {
  const pairs = sendings.flatMap(({ roomId, senderId }): [string, string][] => {
    const room = rooms.get(roomId);
    const other = room && otherOf(room, senderId);
    return other ? [[senderId, other]] : [];
  });
  return pairs.length === 0 ? new Set() : blocksBetween(ctx, pairs);
}

/** Gives a message its number, or says why it gets none. */
function place(sending: Sending, group: Group): Fault | null {
  const { held, known, fresh } = group;
  const { ctx, roomId, senderId, id, text, replyTo } = sending;
  const room = held.rooms.get(roomId);
  const own = held.placeOf(roomId, senderId);
  if (!room || !own) return roomUnknown();
  const key = keyOf(roomId, id);
  const there = known.get(key) ?? fresh.get(key);
  if (there) return isSame(there, sending) ? null : messageIdTaken();
  const refusal = refusalOf(sending, room, group);
  if (refusal) return refusal;
  const original =
    replyTo === null
      ? null
      : (known.get(keyOf(roomId, replyTo)) ?? fresh.get(keyOf(roomId, replyTo)));
  if (original === undefined) return messageUnknown();
  const at = ctx.now > room.last_at ? ctx.now : room.last_at;
  const seq = ++room.seq;
  // Later messages are never older: so a day is found by halving.
  room.last_at = at;
  const row = { room_id: roomId, seq, id, sender_id: senderId, text, at };
  fresh.set(key, { ...FRESH, ...row, changed_seq: seq, reply_seq: original?.seq ?? null });
  for (const personId of sending.mentions) {
    if (personId !== senderId && held.placeOf(roomId, personId))
      group.mentions.push({ room_id: roomId, seq, person_id: personId });
  }
  return null;
}

const FRESH = {
  kind: 'text',
  edited_at: null,
  deleted_at: null,
  pinned_at: null,
  pinned_by: null,
} as const;

function refusalOf(
  { ctx, roomId, senderId }: Sending,
  room: RoomRow,
  { held, blocked }: Group,
): Fault | null {
  const until = held.placeOf(roomId, senderId)?.silencedUntil;
  if (until && until > ctx.now) {
    const seconds = Math.ceil((until.getTime() - ctx.now.getTime()) / 1000);
    return silenced({ detail: `You can write here again in ${seconds} s.` });
  }
  if (room.kind !== 'direct') return null;
  const other = otherOf(room, senderId);
  return other === null || blocked.has(`${senderId} ${other}`) ? unreachable() : null;
}

/** Whether a message that is there is the one that is sent again: after a change nobody can tell. */
function isSame(row: MessageRow, { senderId, text }: Sending): boolean {
  if (row.sender_id !== senderId || row.kind !== 'text') return false;
  return row.edited_at !== null || row.deleted_at !== null || row.text === text;
}

async function write(ctx: Context, { held, fresh, mentions }: Group, on: Changes): Promise<void> {
  if (fresh.size === 0) return;
  const rows = [...fresh.values()];
  const ids = new Set(rows.map(({ room_id }) => room_id));
  const rooms = [...ids].map((id) => held.rooms.get(id)).filter((room) => room !== undefined);
  for (const room of rooms) tellOther(ctx, room, rows);
  await Promise.all([
    insertMessages(on, rows),
    keepNumbers(on, rooms),
    askToSettle(ctx, firstsOf(rows), on),
    ...(mentions.length > 0 ? [insertMentions(on, mentions)] : []),
  ]);
}

/** The first of each room's; they are in the order of their numbers. */
function firstsOf(rows: MessageRow[]): { roomId: string; seq: number }[] {
  const firsts = new Map<string, number>();
  for (const { room_id, seq } of rows) if (!firsts.has(room_id)) firsts.set(room_id, seq);
  return [...firsts].map(([roomId, seq]) => ({ roomId, seq }));
}

/** With its first message a room of two shows in the other's inbox. */
function tellOther(ctx: Context, room: RoomRow, rows: MessageRow[]): void {
  const first = rows.find(({ room_id, seq }) => room_id === room.id && seq === 1);
  const other = first?.sender_id && otherOf(room, first.sender_id);
  if (other) tellOfRoom(ctx, other, room.id);
}
