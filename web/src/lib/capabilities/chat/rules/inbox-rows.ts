import type { InboxRow, Message } from '../shapes.ts';

/** Whether a message is news to somebody: new, and another's words. */
export function mayShow(message: Message, ownId: string | null): boolean {
  const isNew = message.seq === message.changedSeq;
  return isNew && message.kind === 'text' && message.sender?.id !== ownId;
}

/** A room of the inbox after a message was said in it, new or changed. */
export function withMessage(row: InboxRow, message: Message, ownId: string | null): InboxRow {
  const isLast = row.last === null || message.seq >= row.last.seq;
  const isUnread =
    mayShow(message, ownId) && message.seq > row.readSeq && message.seq > (row.last?.seq ?? 0);
  const isForMe = isUnread && ownId !== null && message.mentions.includes(ownId);
  return {
    ...row,
    last: isLast ? message : row.last,
    unread: row.unread + (isUnread ? 1 : 0),
    mentioned: row.mentioned + (isForMe ? 1 : 0),
  };
}

/** A room of the inbox after everything up to a place was read. What lies between is asked of the house. */
export function withRead(row: InboxRow, seq: number): InboxRow {
  if (seq <= row.readSeq) return row;
  const isAll = row.last === null || seq >= row.last.seq;
  return {
    ...row,
    readSeq: seq,
    unread: isAll ? 0 : row.unread,
    mentioned: isAll ? 0 : row.mentioned,
  };
}

/** The rooms, the last stirred first. */
export function inOrder(rows: readonly InboxRow[]): InboxRow[] {
  const atOf = ({ last, room }: InboxRow) => last?.at ?? room.madeAt;
  return rows.toSorted((a, b) => atOf(b).localeCompare(atOf(a)));
}
