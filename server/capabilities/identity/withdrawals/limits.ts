/** Days in which one may change one's mind. */
export const GRACE_DAYS = 30;
/** Days before the end at which one is reminded. */
export const REMINDED_DAYS = 3;
/**
 * Minutes between the closing of an account and its deletion, and between the two rounds of that:
 * longer than an access token speaks for a person, so that nothing new comes from them meanwhile.
 */
export const SETTLE_MINUTES = 10;
/** How often one may leave or stay. */
export const CHANGE_LIMIT = { max: 20, windowS: 600, by: 'person' } as const;
