import type { Context } from '../../../kernel/context/context.ts';
import { blockedAmong } from '../../identity/blocks/index.ts';
import { readPeople, type Person } from '../../identity/profiles/index.ts';
import { REACTORS_SHOWN_MAX, REPLY_CHARS_MAX } from './limits.ts';
import { beginning } from './rules/text.ts';
import type { Message } from './schemas.ts';
import { findMentions, findReactions, type MentionRow, type ReactionRow } from './store/beside.ts';
import { findBySeqs, type MessageRow } from './store/messages.ts';

/** What messages are shown with. */
export interface Beside {
  people: Map<string, Person>;
  replies: Map<string, MessageRow>;
  mentions: Map<string, MentionRow[]>;
  reactions: Map<string, ReactionRow[]>;
  /** Between whom and the viewer a block stands. */
  blocked: Set<string>;
}

/** The name of a place: a room and a number in it. */
export function placeOf({ room_id, seq }: { room_id: string; seq: number }): string {
  return `${room_id} ${seq}`;
}

/**
 * Messages as somebody sees them, in a fixed number of queries.
 * @param viewerId null for what is told to all of a room: then nothing is hidden
 */
export async function viewMessages(
  ctx: Context,
  viewerId: string | null,
  rows: MessageRow[],
): Promise<Message[]> {
  if (rows.length === 0) return [];
  const places = { roomIds: rows.map(({ room_id }) => room_id), seqs: rows.map(({ seq }) => seq) };
  const answering = rows.filter(({ reply_seq }) => reply_seq !== null);
  const [replies, mentions, reactions] = await Promise.all([
    answering.length === 0
      ? []
      : findBySeqs(
          ctx.db,
          answering.map(({ room_id }) => room_id),
          answering.map(({ reply_seq }) => reply_seq ?? 0),
        ),
    findMentions(ctx.db, places),
    findReactions(ctx.db, places, viewerId, REACTORS_SHOWN_MAX),
  ]);
  const senders = [...rows, ...replies]
    .map(({ sender_id }) => sender_id)
    .filter((id) => id !== null);
  const [people, blocked] = await Promise.all([
    readPeople(ctx, senders),
    viewerId === null ? new Set<string>() : blockedAmong(ctx, viewerId, senders),
  ]);
  const beside = {
    people,
    blocked,
    replies: new Map(replies.map((row) => [placeOf(row), row])),
    mentions: Map.groupBy(mentions, placeOf),
    reactions: Map.groupBy(reactions, placeOf),
  };
  return rows.map((row) => viewMessage(row, beside));
}

/** One message as it is shown. */
export function viewMessage(row: MessageRow, beside: Beside): Message {
  const { people, blocked } = beside;
  const place = placeOf(row);
  const hidden = row.sender_id !== null && blocked.has(row.sender_id);
  return {
    id: row.id,
    roomId: row.room_id,
    seq: row.seq,
    changedSeq: row.changed_seq,
    kind: row.kind,
    sender: people.get(row.sender_id ?? '') ?? null,
    text: hidden ? null : row.text,
    at: row.at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
    replyTo: replyOf(row, beside),
    mentions: (beside.mentions.get(place) ?? []).map(({ person_id }) => person_id),
    reactions: (beside.reactions.get(place) ?? []).map(({ emoji, count, people }) => ({
      emoji,
      count,
      people,
    })),
    pinnedAt: row.pinned_at?.toISOString() ?? null,
    hidden,
  };
}

function replyOf(row: MessageRow, { people, replies, blocked }: Beside): Message['replyTo'] {
  if (row.reply_seq === null) return null;
  const original = replies.get(`${row.room_id} ${row.reply_seq}`);
  if (!original) return null;
  const { id, seq, sender_id, text } = original;
  const isHidden = sender_id !== null && blocked.has(sender_id);
  return {
    id,
    seq,
    sender: people.get(sender_id ?? '') ?? null,
    text: text === null || isHidden ? null : beginning(text, REPLY_CHARS_MAX),
  };
}
