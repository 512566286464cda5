/** Records that make a rating: few enough for one page, and for somebody who has played a month. */
export const BESTS_COUNTED = 30;
/** Records of a player that are shown as their latest. */
export const RECENT_SHOWN = 10;
/** Rows above and below one's own that may be asked for. */
export const AROUND_ROWS_MAX = 25;
/** Rows above and below where nothing is asked: what a phone shows at once. */
export const AROUND_ROWS = 5;
/** Days of a history on one page: a year and more, since a graph shows them all. */
export const HISTORY_DAYS_MAX = 400;
/** Players counted again in one transaction: the others wait for it no longer than a tenth of a second. */
export const RECOUNT_PLAYERS_MAX = 200;
/** How often one may read ratings. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
