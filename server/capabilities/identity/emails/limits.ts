/** Bytes of randomness in a link. */
export const LINK_BYTES = 32;
/** Characters a link's secret is sent with. */
export const LINK_CHARS_MAX = 64;
/** Minutes a link lives: a reset opens the account, so it has the shortest life. */
export const LINK_MINUTES = { verify: 3 * 24 * 60, change: 24 * 60, reset: 30 } as const;
/** Letters of one purpose to one person in an hour. */
export const LETTERS_PER_HOUR_MAX = 5;
/** People who may want the same address in an hour: else many accounts flood one mailbox. */
export const ASKERS_PER_ADDRESS_MAX = 3;
/** How often one address may ask for a reset, for whomever. */
export const RESET_LIMIT = { max: 10, windowS: 600, by: 'address' } as const;
/** How often one address may try links. */
export const LINK_LIMIT = { max: 30, windowS: 600, by: 'address' } as const;
/** How often one may ask for letters. */
export const LETTER_LIMIT = { max: 20, windowS: 600, by: 'person' } as const;
/** How often one may look at the own address. */
export const READ_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
