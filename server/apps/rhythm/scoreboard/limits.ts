/** Rows of a board that one page may hold. */
export const BOARD_ROWS_MAX = 100;
/** Rows above and below one's own that may be asked for. */
export const AROUND_ROWS_MAX = 25;
/** How often one may read boards and records. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
