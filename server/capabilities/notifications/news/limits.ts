/** How often one may look into the own inbox. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** How often one may mark or remove news. */
export const CHANGE_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
/** Days for which news is kept, read or not; and for which it is known what was told. */
export const KEPT_DAYS = 90;
/** Unread lines that are counted: beyond, the number says nothing. */
export const UNREAD_COUNTED_MAX = 1000;
/** Characters of what names one telling, of a bundle and of a path. */
export const DEDUPE_CHARS_MAX = 200;
export const PATH_CHARS_MAX = 500;
/** Characters of all facts of a line together, as JSON. */
export const FACTS_CHARS_MAX = 2_000;
