/**
 * What is looked for, as names and mail addresses are kept: composed (NFC), runs of white space as
 * one space, lower-cased; null when nothing is.
 */
export function searchPrefix(given: string | undefined): string | null {
  // PostgreSQL takes no U+0000 in a text; no name and no address holds one.
  const prefix = (given ?? '')
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  return prefix === '' ? null : prefix;
}
