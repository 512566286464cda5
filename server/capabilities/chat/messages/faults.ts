import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no message of this id in the room. */
export const messageUnknown = fault('chat.message_unknown', 404, 'There is no such message');
/** 409: another message of the room has this id. */
export const messageIdTaken = fault(
  'chat.message_id_taken',
  409,
  'Another message was sent with this id',
);
/** 422: nothing of the text shows. */
export const textBlank = fault('chat.text_blank', 422, 'There is nothing to read in this text');
/** 403: silenced for a while. */
export const silenced = fault('chat.silenced', 403, 'You cannot write in this room for a while');
/** 403: a block stands between the two of a room, or the other has left; it is not told which. */
export const unreachable = fault('chat.out_of_reach', 403, 'You cannot reach this person');
/** 403: it is another's. */
export const messageForeign = fault('chat.message_foreign', 403, 'This message is not yours');
/** 409: it is too old, deleted, or no text. */
export const messageFixed = fault('chat.message_fixed', 409, 'This message can no longer change');
/** 422: not one emoji. */
export const emojiWrong = fault('chat.emoji_wrong', 422, 'This is not one emoji');
/** 409: as many different ones as fit below a message. */
export const emojiTooMany = fault('chat.emoji_too_many', 409, 'That is one emoji too many');
/** 409: as many as can be pinned. */
export const noticesTooMany = fault('chat.notices_too_many', 409, 'That is one notice too many');
/** 422: a word of one character is everywhere. */
export const searchShort = fault('chat.search_short', 422, 'Search for at least two characters');
