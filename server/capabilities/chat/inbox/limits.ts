/** How often one may look at the inbox. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Rooms of a page of the inbox. */
export const ROOMS_PAGE = 30;
export const ROOMS_PAGE_MAX = 100;
/** Rooms whose unread messages are counted for the total. */
export const COUNTED_ROOMS_MAX = 1_000;
/** Messages that somebody sees who has not entered a room about a thing. */
export const PREVIEW_MESSAGES = 5;
