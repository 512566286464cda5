/** How often one may look at rooms and their members. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** How often one may open rooms and invite: enough for an evening, too little to knock at every door. */
export const OPEN_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** How often one may change a room, its members or one's own place in it. */
export const CHANGE_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
/** Characters of a title. */
export const TITLE_CHARS_MAX = 80;
/** People of a group: everybody there can be named and reached. */
export const GROUP_MEMBERS_MAX = 1_000;
/** People of a room about a thing: a message is told to all who look, not to all who came. */
export const ABOUT_MEMBERS_MAX = 100_000;
/** People who are invited when a group is made. */
export const INVITED_MAX = 99;
/** Rooms of one person: the inbox sorts them all. */
export const ROOMS_MAX = 1_000;
/** Seconds somebody may be silenced for: thirty days. */
export const SILENCE_S_MAX = 30 * 86_400;
/** Seconds for which a room may be muted: ten years, which is for ever. */
export const MUTE_S_MAX = 10 * 365 * 86_400;
