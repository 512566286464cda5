/** PostgreSQL is asked this often whether it is ready, or gone. */
export const POLL_MS = 5;

/** How often a running server is looked after: is it alive, is its log too long. */
export const LOOK_AFTER_MS = 500;

/** A server that dies again and again is started again after at most this long. */
export const RESTART_PAUSE_MS_MAX = 30_000;

/** A start (crash recovery of much work) that takes longer is mentioned in the log. */
export const SLOW_START_MS = 10_000;

/** Connecting to a server of our own machine takes milliseconds; a frozen one is given up. */
export const CONNECT_MS_MAX = 3_000;

/** How long a predecessor that is just recovering is waited for before it is ended instead. */
export const ADOPT_MS_MAX = 10_000;

/** A fast shutdown writes all that is dirty; then the immediate one, then the kill. */
export const FAST_STOP_MS_MAX = 60_000;
export const IMMEDIATE_STOP_MS_MAX = 10_000;
export const KILL_MS_MAX = 5_000;

/** The server's log: one file of this size and one older. */
export const LOG_BYTES_MAX = 8 * 1024 * 1024;

/** How much of the log an error quotes. */
export const LOG_QUOTE_CHARS_MAX = 2_000;

/** Other ports that are tried when one is taken. */
export const PORT_TRIES_MAX = 10;

/** Starts that are tried while processes of a killed server are still going. */
export const LEFTOVER_TRIES_MAX = 20;

/** SQLite, which holds the lock, takes paths of up to 512 bytes (MAX_PATHNAME), PostgreSQL of 1024. */
export const FOLDER_BYTES_MAX = 480;

/** `sun_path` of unix(7): 108 bytes with the closing zero on Linux, 104 on macOS and the BSDs. */
export const SOCKET_PATH_BYTES_MAX = process.platform === 'linux' ? 107 : 103;

/** How long who is refused waits for the winner of a race to have written its name down. */
export const OWNER_MS_MAX = 2_000;
