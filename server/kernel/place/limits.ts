/** Milliseconds for which the table stays in memory after the last question: a house at rest has none. */
export const TABLE_KEPT_MS = 60_000;
/** Answers remembered, so that a list of known devices does not bring the table in. */
export const ANSWERS_MAX = 1_000;
