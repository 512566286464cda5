import type { Context } from '../../../kernel/context/context.ts';
import type { Fault } from '../../../kernel/faults/fault.ts';
import { readPeople } from '../../identity/profiles/index.ts';
import { roomTopic } from '../rooms/index.ts';
import { keyOf, type Group, type Sending, type Sent } from './group.ts';
import { placeOf, viewMessage, viewMessages, type Beside } from './view.ts';

/** Tells the rooms what was stored, and answers each sender. */
export async function answerSendings(
  ctx: Context,
  sendings: Sending[],
  {
    group,
    verdicts,
    people,
  }: { group: Group; verdicts: (Fault | null)[]; people: Beside['people'] },
): Promise<Sent[]> {
  const { known, fresh, mentions } = group;
  const replies = new Map([...known.values(), ...fresh.values()].map((row) => [placeOf(row), row]));
  const answered = [...fresh.values()].map(({ reply_seq, room_id }) =>
    reply_seq === null ? undefined : replies.get(`${room_id} ${reply_seq}`)?.sender_id,
  );
  const missing = answered.filter((id) => id !== undefined && id !== null && !people.has(id));
  const more = await readPeople(ctx, missing as string[]);
  const beside: Beside = {
    people: new Map([...people, ...more]),
    replies,
    mentions: Map.groupBy(mentions, placeOf),
    reactions: new Map(),
    blocked: new Set(),
  };
  const views = new Map([...fresh].map(([key, row]) => [key, viewMessage(row, beside)]));
  for (const message of views.values()) {
    ctx.publish(roomTopic(message.roomId), { kind: 'message', message }, message.seq);
  }
  const again = sendings.flatMap(({ roomId, id }, i) => {
    const row = known.get(keyOf(roomId, id));
    return row && verdicts[i] === null ? [row] : [];
  });
  for (const message of await viewMessages(ctx, null, again)) {
    views.set(keyOf(message.roomId, message.id), message);
  }
  return sendings.map(({ roomId, id }, i): Sent => {
    const refused = verdicts[i];
    if (refused) return { refused };
    const message = views.get(keyOf(roomId, id));
    if (!message) throw new Error('a message was lost');
    return { message };
  });
}
