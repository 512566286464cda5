/**
 * Control characters, halves of characters, and what turns the direction of all that follows. Line breaks
 * stay, and joiners and variation selectors, of which emoji are made.
 */
const DROPPED = /(?!\n)[\p{Cc}\p{Cs}\p{Cn}]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Anything that is drawn; U+3164 and its like are letters that show nothing. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point}|\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;
/** More marks on one letter than any writing needs: they run over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Empty lines beyond one. */
const GAPS = /\n{3,}/g;
/** What most messages are: nothing in it needs a second look. */
const PLAIN = /^[!-~가-힣](?:[ -~가-힣]*[!-~가-힣])?$/;

/** A text as it is kept: composed (NFC), without what must not be in it; null when nothing of it shows. */
export function cleanText(given: string): string | null {
  if (PLAIN.test(given)) return given;
  const text = given
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .normalize('NFC')
    .replace(DROPPED, '')
    .replace(PILED_MARKS, '$1')
    .replace(GAPS, '\n\n')
    .trim();
  return VISIBLE.test(text) ? text : null;
}

/** The beginning of a text, whole characters of it. */
export function beginning(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  // A character has two units at most: so many are enough to tell that there are more.
  const chars = Array.from(text.slice(0, charsMax * 2 + 2));
  return chars.length <= charsMax ? text : `${chars.slice(0, charsMax - 1).join('')}…`;
}
