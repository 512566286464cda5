/** How often one may read messages: scrolling through years of them asks for many pages. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** How often one may send: five a second for a minute, which no hand does and a paste of lines may. */
export const SEND_LIMIT = { max: 300, windowS: 60, by: 'person' } as const;
/** How often one may change messages, pin and react. */
export const CHANGE_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
/** How often one may say how far one has read: with every message that comes. */
export const MARK_LIMIT = { max: 1_200, windowS: 60, by: 'person' } as const;
/** How often one may search: each key that is pressed. */
export const SEARCH_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
/** Characters of a message: more is an article. */
export const TEXT_CHARS_MAX = 2_000;
/** Characters of a message that another answers, as they are shown above it. */
export const REPLY_CHARS_MAX = 120;
/** People who are named in one message. */
export const MENTIONS_MAX = 50;
/** Messages of a page. */
export const MESSAGES_PAGE = 50;
export const MESSAGES_PAGE_MAX = 100;
/** Messages that are stored by one transaction; more wait for the next. */
export const GROUP_MESSAGES_MAX = 1_000;
/** Groups that are stored at the same time, of different rooms: each takes a connection. */
export const DESK_LANES = 3;
/** Seconds for which one's own text can be changed: a day, then others have built on it. */
export const EDIT_S_MAX = 86_400;
/** Characters of an emoji: families with skin colours are the longest. */
export const EMOJI_CHARS_MAX = 40;
/** Different emoji below one message. */
export const EMOJI_MAX = 20;
/** People who are listed below an emoji; of more there is a number. */
export const REACTORS_SHOWN_MAX = 100;
/** Messages that are pinned in a room: more is a page nobody reads. */
export const NOTICES_MAX = 20;
/** Unread messages that are counted in a room: beyond it is "many". */
export const UNREAD_MAX = 1_000;
/** People of a room up to whom it is told who has read how far. */
export const READS_MEMBERS_MAX = 50;
/** Characters that are searched for. */
export const SEARCH_CHARS_MAX = 100;
/** Milliseconds after which what was sent is found by searching and told to who was away. */
export const SETTLE_EVERY_MS = 3_000;
/** Messages of one room that are settled by one transaction. */
export const SETTLED_MESSAGES_MAX = 2_000;
/** Rooms that are settled at a time. */
export const SETTLED_ROOMS_MAX = 100;
/** Messages of a page of what was found. */
export const FOUND_PAGE = 20;
export const FOUND_PAGE_MAX = 50;
/** The last messages of a stretch of which people who were away are told: the rest they read there. */
export const TOLD_MESSAGES_MAX = 200;
