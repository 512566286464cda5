import { tell } from '../../notifications/news/index.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { fanOut } from '../../../kernel/realtime/fan-out/port.ts';
import { presentOn } from '../../../kernel/realtime/presence.ts';
import { readAudience, roomTopic, tellStirred } from '../rooms/index.ts';
import { REPLY_CHARS_MAX, TOLD_MESSAGES_MAX } from './limits.ts';
import { directNews, groupNews, mentionNews, replyNews } from './news.ts';
import { newsOf, type Heard, type News } from './rules/absent.ts';
import { beginning } from './rules/text.ts';
import { findMentions } from './store/beside.ts';
import { findBetween, findBySeqs, type MessageRow } from './store/messages.ts';
import { findTold, noteTold } from './store/telling.ts';

const KINDS: Record<News, string> = {
  direct: directNews.name,
  mention: mentionNews.name,
  reply: replyNews.name,
  group: groupNews.name,
};

/** Tells people of a room who are not there what was said between two places, in the caller's transaction. */
export async function tellAbsent(
  ctx: Context,
  roomId: string,
  from: number,
  to: number,
): Promise<void> {
  const rows = await findBetween(ctx.db, roomId, { from, to }, TOLD_MESSAGES_MAX);
  if (rows.length === 0) return;
  const messages = await heardOf(ctx, rows);
  const concerned = messages.flatMap(({ mentions, answers }) => [...mentions, answers ?? '']);
  const audience = await readAudience(ctx, roomId, new Set(concerned));
  if (!audience) return;
  const ids = audience.people.map(({ personId }) => personId);
  const [marks, present] = await Promise.all([
    findTold(ctx.db, roomId, ids),
    presentOn(ctx.port(fanOut), roomTopic(roomId)),
  ]);
  const here = new Set(present);
  const listeners = audience.people.map(({ personId, cameSeq, mutedUntil }) => {
    const mark = marks.get(personId);
    return {
      personId,
      isMuted: mutedUntil !== null && mutedUntil > ctx.now,
      isPresent: here.has(personId),
      readSeq: Math.max(mark?.seq ?? 0, cameSeq),
      toldSeq: mark?.told_seq ?? 0,
    };
  });
  const told = newsOf(audience.kind, messages, listeners);
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const tellings = told.flatMap(({ personId, news, seq }) => {
    const row = bySeq.get(seq);
    if (!row?.sender_id || row.text === null) return [];
    return {
      personId,
      kind: KINDS[news],
      dedupe: `chat ${roomId} ${seq}`,
      path: `/talk/${roomId}`,
      bundle: roomId,
      from: row.sender_id,
      facts: { text: beginning(row.text, REPLY_CHARS_MAX), room: audience.title ?? '' },
    };
  });
  await tell(ctx, tellings);
  // Of rooms that nothing stirred in for long, an inbox that is open hears nothing else.
  for (const { personId } of told) tellStirred(ctx, personId, roomId);
  await noteTold(
    ctx.db,
    roomId,
    told.map(({ news, ...each }) => ({ ...each, kind: KINDS[news] })),
    ctx.now,
  );
}

/** The messages as the rule weighs them. */
async function heardOf(ctx: Context, rows: MessageRow[]): Promise<Heard[]> {
  const roomIds = rows.map(({ room_id }) => room_id);
  const answering = rows.filter(({ reply_seq }) => reply_seq !== null);
  const [mentions, originals] = await Promise.all([
    findMentions(ctx.db, { roomIds, seqs: rows.map(({ seq }) => seq) }),
    findBySeqs(
      ctx.db,
      answering.map(({ room_id }) => room_id),
      answering.map(({ reply_seq }) => reply_seq ?? 0),
    ),
  ]);
  const named = Map.groupBy(mentions, ({ seq }) => seq);
  const senders = new Map(originals.map(({ seq, sender_id }) => [seq, sender_id]));
  return rows.map(({ seq, sender_id, reply_seq }) => ({
    seq,
    senderId: sender_id ?? '',
    mentions: (named.get(seq) ?? []).map(({ person_id }) => person_id),
    answers: reply_seq === null ? null : (senders.get(reply_seq) ?? null),
  }));
}
