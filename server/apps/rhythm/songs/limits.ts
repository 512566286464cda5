/** How often one may read songs, charts and music. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Songs of one page: a page may be a whole small catalogue. */
export const SONGS_PAGE_MAX = 100;
/** Characters of a song's id. */
export const SONG_ID_CHARS_MAX = 64;
/** Chart patterns kept ready for judging in each process; the oldest make room. */
export const PATTERNS_KEPT_MAX = 500;
