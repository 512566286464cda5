/** How long before the song's start a log may begin: the count-in. */
export const LOG_BEFORE_MS_MAX = 3_000;

/** How long after the song's end a log may go on: the last keys are let go. */
export const LOG_AFTER_MS_MAX = 5_000;

/** Entries of one log. Four minutes at 40 downs a second, each with its up, are 19,200. */
export const LOG_ENTRIES_MAX = 20_000;

/** Keys that can be down at once: a person has ten fingers. */
export const KEYS_DOWN_MAX = 10;

/**
 * One key cannot go down, up and down again faster. A finger repeats every 70 ms or so at its best,
 * two fingers that share a key every 35. A worn switch that bounces falls below as well, which is one
 * reason why an oddity is looked at by a person and decides nothing by itself.
 */
export const KEY_REPEAT_MS_MIN = 18;

/**
 * Downs of all keys within any one second. A very dense chart asks for some 40 (ten chords of four),
 * and six fingers that each tap ten times a second, each at its limit, come to 60.
 */
export const DOWNS_PER_SECOND_MAX = 60;

/** Errors, or intervals, needed before their regularity says anything. */
export const REGULARITY_SAMPLES_MIN = 40;

/**
 * Standard deviation of the timing errors of a person. The steadiest players come down to some 3 ms
 * over a song; below 2 ms a program plays.
 */
export const ERROR_DEVIATION_MS_MIN = 2;

/** How often one may submit a play: nobody finishes songs faster, but a queue may be sent at once. */
export const SUBMIT_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
/** How often a dedicated server may submit plays: it has many players. */
export const RELAY_LIMIT = { max: 6_000, windowS: 60, by: 'person' } as const;
/** How often one may read plays. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Bytes of a submission: the longest log as JSON. */
export const SUBMIT_BYTES_MAX = 512 * 1024;
/** Plays that share one transaction at the most. */
export const GROUP_PLAYS_MAX = 200;
/** Plays that are settled into their weeks and seasons in one transaction. */
export const SETTLE_PLAYS_MAX = 500;
/** Plays filed within this time are settled into their weeks and seasons together. */
export const SETTLE_EVERY_MS = 2_000;
/** So long before that time ends, a play counts to the next: what is being filed commits in the meantime. */
export const SETTLE_MARGIN_MS = 500;
/** Older plays whose timing is summed up in one job: each log is judged again. */
export const TIMINGS_PER_JOB_MAX = 200;
