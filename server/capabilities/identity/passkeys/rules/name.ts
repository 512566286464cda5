import { NAME_CHARS_MAX } from '../limits.ts';

/**
 * A name as it is kept: composed, on one line, without characters that are not seen or turn the text
 * round. Null when nothing is left of it.
 */
export function cleanName(given: string): string | null {
  const seen = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = [...seen].slice(0, NAME_CHARS_MAX).join('').trim();
  return cut === '' ? null : cut;
}
