/** Graphemes (what a reader counts as letters) of a name. */
export const NAME_GRAPHEMES_MAX = 40;
/** Characters (code points) a name may be sent and kept with. */
export const NAME_CHARS_MAX = 160;
/** Characters of an IANA time zone name. */
export const ZONE_CHARS_MAX = 64;
/** How often one may read profiles. */
export const READ_LIMIT = { max: 600, windowS: 60, by: 'person' } as const;
/** How often one may change the own profile. */
export const UPDATE_LIMIT = { max: 30, windowS: 60, by: 'person' } as const;
