/** How often one may read the sky and what it opened. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** How often one may find a star: nobody looks through the whole sky faster. */
export const FIND_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
/** Characters of a star's id. */
export const STAR_ID_CHARS_MAX = 64;
