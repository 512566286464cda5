/** How often one may end letters from one address: mail programs do it for their people. */
export const END_LIMIT = { max: 60, windowS: 60, by: 'address' } as const;
/** Hours of a person's own clock between which their letter is written. */
export const FIRST_HOUR = 8;
export const LAST_HOUR = 12;
/** People who are looked at in one query. */
export const PAGE = 500;
/** Lines of a letter; of the others it says how many there are. */
export const LINES_MAX = 10;
/** Lines that are counted for a letter. */
export const COUNTED_MAX = 100;
/** Characters of the token that ends letters. */
export const TOKEN_CHARS_MAX = 200;
/** Bytes of the form that a mail program posts. */
export const FORM_BYTES_MAX = 1_000;
