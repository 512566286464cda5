/** Rows above and below one's own that may be asked for. */
export const AROUND_ROWS_MAX = 25;
/** Rows above and below where nothing is asked: what a phone shows at once. */
export const AROUND_ROWS = 5;
/** How often one may read boards and records. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
