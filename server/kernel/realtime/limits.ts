/** Bytes of a frame that is sent to the house. */
export const FRAME_BYTES_MAX = 16 * 1024;
/** Frames of one socket a second, at length, and how many may come in a burst: all topics joined anew. */
export const FRAMES_PER_S = 20;
export const FRAMES_BURST = 300;
/** Characters of a topic. */
export const TOPIC_CHARS_MAX = 200;
/** Topics of one socket. */
export const TOPICS_MAX = 200;
/** Open sockets: of one address, and of this node. */
export const SOCKETS_PER_ADDRESS_MAX = 64;
export const SOCKETS_MAX = 20_000;
/** How often one address may open a socket. */
export const SOCKET_LIMIT = { max: 600, windowS: 60, by: 'address' } as const;
/** Milliseconds for `hello`. */
export const HELLO_MS_MAX = 10_000;
/** Seconds between a client's signs of life, and milliseconds of silence after which its line is dead. */
export const BEAT_S = 25;
export const SILENT_MS_MAX = 60_000;
/** Milliseconds between looks at who is silent, late or behind. */
export const SWEEP_MS = 2_000;
/**
 * Bytes that may wait for a client before it is told of gaps only: more than one group of messages that
 * were stored together. They are the same bytes for all who hear a topic, so many who wait cost little.
 */
export const BEHIND_BYTES_MAX = 1024 * 1024;
/** Bytes of frames that are copied into one to be written; larger ones are the same bytes for many. */
export const JOINED_BYTES_MAX = 16 * 1024;
/** Milliseconds a client may stay behind. */
export const BEHIND_MS_MAX = 30_000;
/** What is kept of a topic for those who come back: how many, and milliseconds after the last has left. */
export const KEPT_SAID = 100;
export const LINGER_MS = 60_000;
/** Milliseconds for which a ticket is good. */
export const TICKET_MS = 30_000;
/** Bytes of chance in a ticket. */
export const TICKET_BYTES = 32;
/** Milliseconds after which it is asked anew whether a session is still open. */
export const SEAT_MS = 300_000;
/** Milliseconds over which clients move away from a node that stops. */
export const MOVE_MS = 2_000;
/** Milliseconds for clients that were sent away to close. */
export const CLOSE_MS_MAX = 500;
/** Milliseconds for what another node says late, before it is read where it is kept. */
export const LATE_MS = 100;
/** What may be heard before its turn; beyond it is read at once. */
export const EARLY_MAX = 1_000;
/** Milliseconds between tries to hear the orders of other nodes. */
export const ORDERS_RETRY_MS = 1_000;
/** Milliseconds for which a place of one who is there is kept, and between signs that they still are. */
export const PRESENCE_MS = 60_000;
export const PRESENCE_BEAT_MS = 20_000;
/** Milliseconds in which those who come and go are gathered before the others are told. */
export const PRESENCE_TOLD_MS = 250;
/** People named as present on one topic. */
export const PRESENT_MAX = 500;
/** Operations of one socket that may be at work at a time; more wait. */
export const DOING_MAX = 16;
/** Characters of a client's own name for what it asks to be done. */
export const DO_ID_CHARS_MAX = 64;
/** Bytes of a hint's body. */
export const HINT_BYTES_MAX = 1_024;
/** Sockets that are looked at anew in one sweep. */
export const CHECKS_PER_SWEEP = 200;
