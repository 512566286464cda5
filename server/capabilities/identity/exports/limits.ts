/** Exports one may start in 24 hours: making one reads everything. */
export const EXPORTS_A_DAY = 3;
/** Hours that count as that day. */
export const EXPORT_DAY_HOURS = 24;
/** Days for which an archive lies ready and its link opens it. */
export const READY_DAYS = 7;
/** Days for which it is known that there was an export. */
export const KNOWN_DAYS = 90;
/** Exports that are listed, the newest first. */
export const LISTED_MAX = 20;
/** Tries to make an export before it counts as failed. */
export const TRIES_MAX = 5;
/** Characters of a link's proof. */
export const PROOF_CHARS_MAX = 100;
/** How often one may look at one's exports: a page looks every second while one is made. */
export const READ_LIMIT = { max: 300, windowS: 60, by: 'person' } as const;
/** How often one may ask for an export, or delete one. */
export const CHANGE_LIMIT = { max: 20, windowS: 60, by: 'person' } as const;
/** How often one address may download: a download that breaks off goes on by parts. */
export const DOWNLOAD_LIMIT = { max: 60, windowS: 60, by: 'address' } as const;
