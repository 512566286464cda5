/** Characters of a password: length is what makes it strong, so nothing else is asked. */
export const PASSWORD_CHARS_MIN = 10;
export const PASSWORD_CHARS_MAX = 128;
/** Characters a password may be given with: NFD takes up to four for one that was set as NFC. */
export const GIVEN_PASSWORD_CHARS_MAX = 4 * PASSWORD_CHARS_MAX;
/** Characters of a mail address (RFC 5321). */
export const EMAIL_CHARS_MAX = 254;

/** Accounts that claim one mail address, of those that are written to when a password was forgotten. */
export const CLAIMANTS_MAX = 3;

/** Failed tries that are free; each one after them costs a pause, from one second doubling up to the longest. */
export const FREE_TRIES = { accountAtAddress: 5, account: 50, address: 30 } as const;
/** An address may be a whole school's: those who share it with a guesser wait a minute at most. */
export const PAUSE_S_MAX = { accountAtAddress: 900, account: 60, address: 60 } as const;
/** Hours after the last failure until it is forgotten. */
export const TRIES_FORGOTTEN_HOURS = 24;
/** Hours after which an address is forgiven: it is somebody else's by then, or has learnt. */
export const ADDRESS_FORGIVEN_HOURS = 1;

/**
 * argon2id as OWASP's Password Storage Cheat Sheet recommends at the least: 19 MiB, two passes,
 * one lane. Claims of an address are told apart by their whole hash: whoever changes these figures lets
 * `verifyCredentials` look for the hash that the old ones make, too.
 */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Bytes of a salt, as argon2 recommends (RFC 9106). */
export const ARGON2_SALT_BYTES = 16;
