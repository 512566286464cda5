import { Id, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { RefShown } from '../../../kernel/room/ref.ts';
import { Message } from '../messages/index.ts';
import { Room } from '../rooms/index.ts';

const Unread = Type.Integer({ description: 'messages of others after your read mark, up to 1000' });

/** A room in the inbox. */
export const Entry = strict({
  room: Room,
  last: orNull(Message),
  unread: Unread,
  mentioned: Type.Integer({ description: 'how many of them name you' }),
  readSeq: Type.Integer({ description: 'how far you have read' }),
});

/** What waits for a person over all rooms that are not muted; of muted ones only what names them. */
export const Waiting = strict({
  rooms: Type.Integer({ description: 'rooms with anything unread' }),
  messages: Type.Integer(),
  mentions: Type.Integer(),
});

/** Talk about a thing, as somebody sees it who may not have entered. */
export const About = strict({
  about: RefShown,
  talk: Type.Unsafe<'open' | 'invited'>({ type: 'string', enum: ['open', 'invited'] }),
  roomId: orNull(Id),
  room: orNull(Room),
  members: Type.Integer(),
  last: Type.Array(Message, { description: 'the last few, the oldest first' }),
});
