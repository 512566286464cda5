/** Bytes of a master key: AES-256 and HMAC-SHA-256 take as many. */
export const MASTER_KEY_BYTES = 32;
/** Bytes of a key's id in front of what it sealed. */
export const KEY_ID_BYTES = 6;
/** Bytes of a nonce of AES-GCM (NIST SP 800-38D, 8.2.2). */
export const NONCE_BYTES = 12;
/** Bytes of its tag. */
export const TAG_BYTES = 16;
/** Milliseconds between two looks at whether a file of keys was replaced. */
export const LOOK_MS = 1000;
/** Milliseconds after which the claim of a program that died while it replaced a file counts no more. */
export const CLAIM_MS = 60_000;
