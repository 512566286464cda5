/** How often an administrator may look at tokens, and change them. */
export const READ_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
export const CHANGE_LIMIT = { max: 30, windowS: 60, by: 'person' } as const;
/** Characters of a token's name. */
export const NAME_CHARS_MAX = 80;
/** Bytes of randomness in a token. */
export const TOKEN_BYTES = 32;
/** Days a token may live, where it ends at all. */
export const DAYS_MAX = 3_650;
/** Living tokens of a house: more are a mistake of a program. */
export const TOKENS_MAX = 200;
/** Milliseconds between two notes of when a token was used: it need not be exact. */
export const USED_EVERY_MS = 60_000;
