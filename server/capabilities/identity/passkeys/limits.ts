/** Minutes in which a challenge must be answered: a phone has to be found and unlocked. */
export const CHALLENGE_MINUTES = 5;
/** Bytes of a challenge (Web Authentication, 13.4.3: at least 16). */
export const CHALLENGE_BYTES = 32;
/** Passkeys of one person: a few devices, some keys, and what was lost and never removed. */
export const PASSKEYS_MAX = 20;
/** Characters of a passkey's name. */
export const NAME_CHARS_MAX = 40;
/** Characters of a credential's id: 1023 bytes (Web Authentication, 4), in base64url. */
export const CREDENTIAL_ID_CHARS_MAX = 1364;
/** Characters of one binary part of an answer, in base64url; attestations without chains are small. */
export const PART_CHARS_MAX = 16_384;
/** Ways to reach an authenticator that are kept, and characters of each. */
export const TRANSPORTS_MAX = 10;
export const TRANSPORT_CHARS_MAX = 30;
/** Bytes of a whole answer. */
export const ANSWER_BYTES_MAX = 65_536;
/** How often one may look at or change one's passkeys. */
export const PASSKEY_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** How often one address may ask for a challenge: every look at the sign-in page asks once. */
export const CHALLENGE_LIMIT = { max: 120, windowS: 60, by: 'address' } as const;
/** How often one address may sign in, right or wrong. */
export const PASSKEY_SIGN_IN_LIMIT = { max: 30, windowS: 60, by: 'address' } as const;
