/** Attempts of one page: a graph shows no more. */
export const ATTEMPTS_MAX = 200;
/** Attempts where nothing is asked. */
export const ATTEMPTS = 50;
/** Days of the calendar that one page looks at. */
export const DAYS_MAX = 366;
/** Days where nothing is asked: a quarter. */
export const DAYS = 90;
/** How often one may read one's progress. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
