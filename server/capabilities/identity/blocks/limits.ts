/** People one person may have blocked: the list stays readable, and each question about it small. */
export const BLOCKS_MAX = 1000;
/** How often one may read the own list. */
export const READ_LIMIT = { max: 300, windowS: 60, by: 'person' } as const;
/** How often one may block and unblock. */
export const BLOCK_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
