/** How often an administrator may look at webhooks, and change them. */
export const READ_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
export const CHANGE_LIMIT = { max: 30, windowS: 60, by: 'person' } as const;
/** Characters of a name and of an address. */
export const NAME_CHARS_MAX = 80;
export const URL_CHARS_MAX = 2_000;
/** Webhooks of a house. */
export const WEBHOOKS_MAX = 50;
/** Bytes of the key that signs (Standard Webhooks: 24 to 64). */
export const KEY_BYTES = 32;
/** Milliseconds for an answer. */
export const ANSWER_MS_MAX = 10_000;
/** Milliseconds for which a delivery belongs to the one who sends it. */
export const CLAIM_MS = 60_000;
/** Deliveries of one job, so that no webhook keeps others waiting. */
export const BATCH = 25;
/** Seconds until the next try after each failure in a row; the last one again and again. */
export const PAUSES_S = [5, 30, 120, 600, 1_800, 3_600, 7_200] as const;
/** Hours of nothing but failures after which a webhook is paused. */
export const FAILING_HOURS_MAX = 72;
/** Deliveries that may wait for one webhook; of more, the oldest are dropped. */
export const WAITING_MAX = 10_000;
/** Days for which deliveries can be looked at. */
export const KEPT_DAYS = 30;
