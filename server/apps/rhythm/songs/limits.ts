/** How often one may read songs, charts and music. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Songs of one page: a page may be a whole small catalogue. */
export const SONGS_PAGE_MAX = 100;
/** Characters that may be searched for in the list of songs. */
export const SEARCH_CHARS_MAX = 100;
/** Charts that are named in one answer. */
export const NAMES_MAX = 100;
/** Slots of charts in a song, from 0: two digits in their ids. */
export const DIFFICULTY_MAX = 99;
/** Characters of a song's id. */
export const SONG_ID_CHARS_MAX = 64;
/** Chart patterns kept ready for judging in each process; the oldest make room. */
export const PATTERNS_KEPT_MAX = 500;
/** Keys that go down in one play: its log has room for 20 000 entries, and each key comes up again. */
export const PRESSES_MAX = 9_000;
/** How often one may fetch a sound file: a player fetches a song once, by parts where it breaks off. */
export const RECORDING_LIMIT = { max: 300, windowS: 60, by: 'address' } as const;
/** Milliseconds for which a process believes that a chart is open, or closed; its own changes it knows. */
export const CLOSED_KEPT_MS = 60_000;
