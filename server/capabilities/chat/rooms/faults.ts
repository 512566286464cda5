import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no such room, or one is not in it. */
export const roomUnknown = fault('chat.room_unknown', 404, 'There is no such room');
/** 404: nobody of this id is in the room. */
export const memberUnknown = fault('chat.member_unknown', 404, 'They are not in this room');
/** 422: one does not open a room with oneself. */
export const pairSelf = fault('chat.pair_self', 422, 'Nobody talks with themselves here');
/** 403: a block stands between the two; which of them blocked is not told. */
export const outOfReach = fault('chat.out_of_reach', 403, 'You cannot reach this person');
/** 422: a title that shows nothing, or hides something. */
export const titleWrong = fault('chat.title_wrong', 422, 'This title cannot be used');
/** 409: no more people fit in. */
export const roomFull = fault('chat.room_full', 409, 'The room is full');
/** 409: somebody is in as many rooms as one can be. */
export const roomsTooMany = fault('chat.rooms_too_many', 409, 'That is one room too many');
/** 403: not with one's role in this room. */
export const powerless = fault('chat.powerless', 403, 'Your role in this room does not allow it');
/** 403: they were removed from it. */
export const removedFrom = fault('chat.removed_from', 403, 'You were removed from this room');
/** 403: its things let people in themselves. */
export const notInvited = fault('chat.not_invited', 403, 'This room is for those who are invited');
/** 409: a room of two has no other members, no title, and nobody leaves it. */
export const roomFixed = fault('chat.room_fixed', 409, 'This room cannot be changed so');
