import type { Context } from '../../../kernel/context/context.ts';
import type { Fault } from '../../../kernel/faults/fault.ts';
import type { HeldRooms } from '../rooms/index.ts';
import type { Message } from './schemas.ts';
import type { MentionRow } from './store/beside.ts';
import type { MessageRow } from './store/messages.ts';

/** A message that somebody sends. */
export interface Sending {
  ctx: Context;
  roomId: string;
  senderId: string;
  id: string;
  text: string;
  replyTo: string | null;
  mentions: string[];
}

/** What became of it: stored, now or before, or refused. */
export type Sent = { message: Message } | { refused: Fault };

/** What is known of a group of messages while it is stored. */
export interface Group {
  held: HeldRooms;
  /** Messages that are there: sent before, or answered by one of the group. By room and id. */
  known: Map<string, MessageRow>;
  /** Pairs of people between whom a block stands. */
  blocked: Set<string>;
  /** What is stored now, by room and id. */
  fresh: Map<string, MessageRow>;
  mentions: MentionRow[];
}

/** The name of a message: its room and its id. */
export function keyOf(roomId: string, id: string): string {
  return `${roomId} ${id}`;
}
