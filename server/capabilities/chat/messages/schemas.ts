import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { Person } from '../../identity/profiles/index.ts';
import { EMOJI_CHARS_MAX, MENTIONS_MAX, TEXT_CHARS_MAX } from './limits.ts';

export const MESSAGE_KINDS = ['text', 'came', 'went', 'titled'] as const;

/** A message's text as it is sent. */
export const Text = Type.String({
  minLength: 1,
  maxLength: TEXT_CHARS_MAX,
  description: 'plain text; control characters are dropped',
  examples: ['오늘 저녁에 봐요'],
});

/** An emoji in a path. */
export const Emoji = Type.String({
  minLength: 1,
  maxLength: EMOJI_CHARS_MAX,
  description: 'one emoji of Unicode',
  examples: ['👍'],
});

/** People who put one emoji below a message. */
const Reaction = strict({
  emoji: Type.String(),
  count: Type.Integer(),
  people: Type.Array(Id, { description: 'up to 100 of them, yourself first' }),
});

/** The message that another answers. */
const Reply = strict({
  id: Id,
  seq: Type.Integer(),
  sender: orNull(Person),
  text: orNull(Type.String({ description: 'its beginning; null when it was deleted' })),
});

/** A message. */
export const Message = strict({
  id: Id,
  roomId: Id,
  seq: Type.Integer({ description: 'its place in the room; some numbers are taken by changes' }),
  changedSeq: Type.Integer({
    description: 'the number of its last change; of two versions the higher is the newer',
  }),
  kind: oneOf(MESSAGE_KINDS, {
    description:
      '`text`, or what the house notes: `sender` `came`, `went`, or gave the title in `text`',
  }),
  sender: orNull(Person),
  text: orNull(Type.String({ description: 'null when it was deleted or is hidden' })),
  at: Instant,
  editedAt: orNull(Instant),
  deletedAt: orNull(Instant),
  replyTo: orNull(Reply),
  mentions: Type.Array(Id),
  reactions: Type.Array(Reaction),
  pinnedAt: orNull(Instant),
  hidden: Type.Boolean({
    description:
      'whether a block stands between you and who wrote it; what comes over the socket is not hidden',
  }),
});
export type Message = Static<typeof Message>;

/** What is sent. */
export const Draft = strict({
  id: Type.Unsafe<string>({
    ...Id,
    description: 'a UUID that you make: sent again with it, a message is stored once',
  }),
  text: Text,
  replyTo: Type.Optional(orNull(Id)),
  mentions: Type.Optional(
    Type.Array(Id, {
      maxItems: MENTIONS_MAX,
      uniqueItems: true,
      description: 'people of the room who are named; who is not in it is left out',
    }),
  ),
});

/** The parameters of everything about a message. */
export const ofMessage = strict({ roomId: Id, messageId: Id });

/** A stretch of a room's messages. */
export const Stretch = strict({
  items: Type.Array(Message, { description: 'the oldest first' }),
  older: Type.Boolean({ description: 'whether there are any before' }),
  newer: Type.Boolean({ description: 'whether there are any after' }),
});
export type Stretch = Static<typeof Stretch>;
