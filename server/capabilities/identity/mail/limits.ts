/** Milliseconds to reach a mail server, and to hear its greeting. */
export const CONNECT_MS_MAX = 10_000;
/** Milliseconds a mail server may be silent in a conversation. */
export const SILENCE_MS_MAX = 30_000;
/** Attempts to hand a letter over; with the queue's growing pauses they last about two days. */
export const ATTEMPTS_MAX = 13;
/** Days for which it is known that a letter was sent, and under which key. */
export const KEPT_DAYS = 30;
