import type { Context } from '../../../kernel/context/context.ts';
import { port } from '../../../kernel/room/port.ts';

/** Something that the house notes between messages. */
export interface Note {
  roomId: string;
  /** The number it takes in the room. */
  seq: number;
  kind: 'came' | 'went' | 'titled';
  /** Whom it is about: who came or went, who gave the title. */
  personId: string;
  /** The title. */
  text: string | null;
}

/** What is said in rooms. */
export interface Conversation {
  /** Writes notes into the rooms' histories, in the transaction of `ctx`, which holds the rooms. */
  note(ctx: Context, notes: Note[]): Promise<void>;
  /** Somebody has left a room: what they were told of it elsewhere is taken back. */
  left(ctx: Context, roomId: string, personId: string): Promise<void>;
  /** Takes away all that was said in a room that is going. */
  end(ctx: Context, roomId: string): Promise<void>;
}

/** The port that the room of messages fills: it stands above. */
export const conversation = port<Conversation>('chat.rooms.conversation');
