/** Of contract/edge.proto; a peer of another version is refused. */
export const EDGE_VERSION = 1;
/** Milliseconds between signs of life, and of silence after which a stream is dead. */
export const BEAT_MS = 2_000;
export const SILENT_MS_MAX = 8_000;
/** Milliseconds for a stream to be greeted. */
export const GREET_MS_MAX = 5_000;
/** Bytes after which a batch is sent and another begun. */
export const BATCH_BYTES_MAX = 256 * 1024;
/** Bytes of one message on the stream: a batch that was nearly full, and one large answer. */
export const MESSAGE_BYTES_MAX = 16 * 1024 * 1024;
/** Calls of an edge that wait for the stream or their answer; beyond it refuses by itself. */
export const CALLS_MAX = 10_000;
/** Bytes of these calls together. */
export const CALLS_BYTES_MAX = 32 * 1024 * 1024;
/** Milliseconds for which a call waits for a stream. */
export const PATIENCE_MS = 5_000;
/** What of an edge the core works on at a time; more waits its turn. */
export const AT_WORK_MAX = 256;
/** Topics of an edge. */
export const WATCHES_MAX = 200_000;
/** Bytes that may wait for an edge before it is told of gaps only, and nothing more of it is read. */
export const BEHIND_BYTES_MAX = 8 * 1024 * 1024;
/** Milliseconds an edge may stay behind. */
export const BEHIND_MS_MAX = 30_000;
/** What is kept of a topic that was not answered to yet; beyond it is a gap. */
export const EARLY_MAX = 100;
/** Edges of one core. */
export const EDGES_MAX = 500;
/** Milliseconds before the first other try to reach a core, doubling to at most this: by chance below it. */
export const RETRY_MS_FIRST = 100;
export const RETRY_MS_MAX = 3_000;
/** Milliseconds before a topic is watched again that could not be. */
export const WATCH_RETRY_MS = 2_000;
/** Milliseconds for the calls at hand when a core stops. */
export const LEAVE_MS_MAX = 5_000;
/** Milliseconds for which the places of an edge are kept whose stream broke. */
export const PLACES_MS = 15_000;
/** Milliseconds for a peer to take the reason for which its stream ends. */
export const REASON_MS = 500;
