/** How often a curator may read the catalogue. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** How often a curator may change it: an editor saves now and then, an import is one change. */
export const CHANGE_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
/** Characters of why something was changed. */
export const WHY_CHARS_MAX = 300;
/** Characters of a title, an artist, a source or a licence. */
export const TEXT_CHARS_MAX = 200;
/** Bytes of a chart as it is saved: 20 000 notes and as many keyframes as JSON. */
export const CHART_BYTES_MAX = 4 * 1024 * 1024;
/** Bytes of a song's facts: the longest timing as JSON. */
export const SONG_BYTES_MAX = 512 * 1024;
/** Notes, keyframes and changes of tempo that one request may bring. */
export const LIST_ITEMS_MAX = 20_000;
/** Bytes of one file that is brought: a song with its sound file, and no video. */
export const BROUGHT_BYTES_MAX = 64 * 1024 * 1024;
/** Bytes of all files that wait to be imported. */
export const BROUGHT_BYTES_TOTAL_MAX = 1024 * 1024 * 1024;
/** Hours for which a file waits. */
export const BROUGHT_HOURS = 24;
/** How often a curator may bring a file: a pack has some hundred. */
export const BRING_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** Changes of tempo that are kept of one song: gimmicks have some thousands. */
export const TEMPI_MAX = 5_000;
/** Notes of one chart, and the reports of one file before only their number is told. */
export const NOTES_MAX = 20_000;
export const REPORTS_MAX = 20;
/** Bytes of one chart file: a marathon with its storyboard. */
export const TEXT_BYTES_MAX = 8 * 1024 * 1024;
/** Charts of one song: its slots have two digits. */
export const CHARTS_MAX = 100;
/** Songs of one import: a pack. */
export const SONGS_MAX = 200;
/** Keys that a chart may ask for: a person has ten fingers. */
export const KEYS_MAX = 10;
/** A note's time in a sound file, in milliseconds either way: nothing is longer. */
export const TIME_MS_MAX = 1_200_000;
/** Files in one archive. */
export const ENTRIES_MAX = 2_000;
/** Characters of a file's path in an archive or a folder. */
export const PATH_CHARS_MAX = 300;
/** Bytes of one sound file: twenty minutes at 320 kilobits a second. */
export const SOUND_BYTES_MAX = 48 * 1024 * 1024;
/** Files of one import, and the bytes that are unpacked for it: a pack, never a bomb. */
export const FILES_MAX = 1_000;
export const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;
/** Findings that one look at an import tells. */
export const FINDINGS_MAX = 2_000;
/** Bytes of the body of an import: a thousand files by hash and name. */
export const IMPORT_BYTES_MAX = 512 * 1024;
/** How often a curator may look at an import, or apply one: each reads all of its files. */
export const IMPORT_LIMIT = { max: 30, windowS: 60, by: 'person' } as const;
