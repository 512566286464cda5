/** How often one may read the own preferences. */
export const READ_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
/** How often one may change them: a table of switches is tapped fast. */
export const CHANGE_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
/** Kinds that one change may name. */
export const KINDS_MAX = 100;
/** Characters of a kind's name. */
export const KIND_CHARS_MAX = 80;
