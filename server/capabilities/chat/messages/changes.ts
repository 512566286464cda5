import type { Context } from '../../../kernel/context/context.ts';
import { findMembersChanged, memberBody } from '../rooms/index.ts';
import { findChanged } from './store/messages.ts';
import { viewMessages } from './view.ts';

/** Something that was said on a room's topic. */
export interface Change {
  seq: number;
  body: unknown;
}

/** What happened in a room after a number, each thing at its last change, in order. */
export async function changesSince(
  ctx: Context,
  roomId: string,
  after: number,
  limit: number,
): Promise<Change[]> {
  const [rows, members] = await Promise.all([
    findChanged(ctx.db, roomId, after, limit),
    findMembersChanged(ctx.db, roomId, after, limit),
  ]);
  const messages = await viewMessages(ctx, null, rows);
  const said = messages.map((message): Change => ({
    seq: message.changedSeq,
    body: { kind: 'message', message },
  }));
  const taken = new Set(said.map(({ seq }) => seq));
  // Who came is told by the note of it, which has the same number.
  const changed = members
    .filter(({ changed_seq }) => !taken.has(changed_seq))
    .map((member): Change => ({ seq: member.changed_seq, body: memberBody(member) }));
  return [...said, ...changed].toSorted((a, b) => a.seq - b.seq).slice(0, limit);
}
