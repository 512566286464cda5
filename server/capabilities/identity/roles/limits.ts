/** How often an administrator may look at people and at the log: searching asks while one types. */
export const READ_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
/** How often an administrator may hand out roles. */
export const ASSIGN_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** Characters of a reason: a sentence, not a letter. */
export const REASON_CHARS_MAX = 200;
/** Characters one may search with: the longest mail address. */
export const SEARCH_CHARS_MAX = 254;
