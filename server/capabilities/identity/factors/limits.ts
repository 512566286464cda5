/** Bytes of a TOTP secret: as many as HMAC-SHA-1 gives (RFC 4226, 4). */
export const TOTP_SECRET_BYTES = 20;
/** Digits of a code and seconds it stands: what every authenticator app takes (RFC 6238, 5.2). */
export const TOTP_DIGITS = 6;
export const TOTP_PERIOD_S = 30;
/** Steps before and after the present one whose codes are taken: clocks differ. */
export const TOTP_STEPS_AROUND = 1;
/** Recovery codes of one person. */
export const RECOVERY_CODES = 10;
/** Characters of a recovery code: 20 bits that find it, 60 that prove it. */
export const RECOVERY_CHARS = 16;
export const SELECTOR_CHARS = 4;
/** Characters a code may be sent with: blanks and dashes are left out by the house. */
export const CODE_CHARS_MAX = 40;
/** Wrong codes that are free; each one after them costs a pause, from one second doubling. */
export const FREE_CODE_TRIES = 5;
/**
 * Seconds of the longest pause. Three of a million codes are right at any moment: at one try an hour
 * who knows the password needs years, and the owner waits an hour at most.
 */
export const CODE_PAUSE_S_MAX = 3600;
/** Hours after which an enrolment that was never confirmed is forgotten. */
export const BEGUN_HOURS = 24;
/** Factors sealed anew in one go after the master key was rotated. */
export const RESEALED_AT_ONCE = 500;
/** How often one may look at or change one's factors. */
export const FACTOR_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
