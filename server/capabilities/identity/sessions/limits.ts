/** Minutes an access token speaks for a person: what a stolen one is worth. */
export const ACCESS_MINUTES = 5;
/** Days a session lives after it was last refreshed. */
export const SESSION_DAYS = 60;
/** Days after which a session ends although it was used: a copy of its device must not stay in for ever. */
export const SESSION_DAYS_MAX = 365;
/** Days for a guest, whose session is the only way back to their things. */
export const GUEST_SESSION_DAYS = 365;
/**
 * Seconds in which a refresh may be asked again when its answer was lost on the way, as long as the
 * token it gave was never used: as long as a lift or a tunnel takes. A thief gains nothing by it: what
 * the owner holds is dropped then, and their next refresh, minutes later, ends the family.
 */
export const LOST_ANSWER_S = 120;
/** Bytes of randomness of a refresh token. */
export const REFRESH_TOKEN_BYTES = 32;
/** Characters a refresh token is sent with. */
export const REFRESH_TOKEN_CHARS_MAX = 64;
/** Sessions of one person; the least recently seen makes room for a new one. */
export const SESSIONS_MAX = 50;
/** Days for which ended sessions are kept. */
export const ENDED_KEPT_DAYS = 30;
/** How often one address may sign in, right or wrong. */
export const SIGN_IN_LIMIT = { max: 30, windowS: 60, by: 'address' } as const;
/** How often one address may refresh: many people may share it. */
export const REFRESH_LIMIT = { max: 300, windowS: 60, by: 'address' } as const;
/** How often one may look at or end sessions. */
export const SESSION_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** How often one address may read the public keys. */
export const KEYS_LIMIT = { max: 120, windowS: 60, by: 'address' } as const;
/** Days after which a new signing key takes over: what a copy of the file in an old backup is worth. */
export const KEY_DAYS = 90;
/** Minutes a new key is published before it signs: twice as long as a copy of the public keys is kept. */
export const KEY_PUBLISHED_MINUTES = 10;
/** Minutes an old key is kept once its last token has expired: clocks of nodes differ. */
export const KEY_KEPT_MINUTES = 10;
/** Verified access tokens remembered, so that a signature is checked once per token. */
export const VERIFIED_MAX = 20_000;
/** Seconds in which a request that read a person's old role may still sign a token that says it. */
export const ROLE_SETTLES_S = 30;
