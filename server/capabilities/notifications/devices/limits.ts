/** How often one may look at the own devices. */
export const READ_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
/** How often one may add and remove devices: each visit says that the device is still there. */
export const CHANGE_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** Devices of one person; the one that was there longest ago makes room. */
export const DEVICES_MAX = 20;
/** Characters of a push service's address. */
export const ADDRESS_CHARS_MAX = 1_000;
/** Characters of the browser's keys in base64url. */
export const KEY_CHARS_MAX = 100;
/** Bytes of a point on P-256, uncompressed, and of the browser's secret (RFC 8291, 3.2). */
export const POINT_BYTES = 65;
export const AUTH_BYTES = 16;
/** Milliseconds for an answer of a push service. */
export const ANSWER_MS_MAX = 10_000;
/** Seconds for which a push service keeps a message for a phone that is off: then it is old news. */
export const TTL_S = 24 * 3600;
/** Hours after which what could not be sent is not sent any more. */
export const WAITING_HOURS_MAX = 24;
/** Characters of the texts of a message: with all else it must fit into 4096 bytes (RFC 8291, 4). */
export const TITLE_CHARS_MAX = 100;
export const BODY_CHARS_MAX = 400;
export const PATH_CHARS_MAX = 500;
/** Seconds until the next try after each failure in a row; the last one again and again. */
export const PAUSES_S = [10, 60, 300, 1_800, 7_200] as const;
/** Seconds that a push service may ask for at most. */
export const RETRY_AFTER_S_MAX = 24 * 3600;
/** Hours of nothing but failures after which a device is forgotten. */
export const FAILING_HOURS_MAX = 72;
/** Days after which a device that never came back is forgotten. */
export const UNSEEN_DAYS_MAX = 60;
