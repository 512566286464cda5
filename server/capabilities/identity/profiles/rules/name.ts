import { NAME_CHARS_MAX, NAME_GRAPHEMES_MAX } from '../limits.ts';

/** A verdict on a name: how it is kept, or why it is not. */
export type NameVerdict = { name: string } | { refused: 'empty' | 'long' | 'invisible' | 'marks' };

/**
 * Control characters, halves of characters, and what turns the direction of text or is drawn as
 * nothing: U+3164 and its like make the blank names that games know. Joiners and variation
 * selectors stay, emoji are made of them.
 */
const INVISIBLE =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2800]|(?!\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** More marks on one letter than any writing needs: they run over the lines above and below. */
const PILED_MARKS = /\p{M}{5,}/u;
/** Words of plain letters, as most names are: nothing in them needs a second look. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/**
 * How a name is kept: composed (NFC), trimmed, runs of white space as one space. Names that could
 * pose as another by invisible or direction-turning characters are refused.
 */
export function judgeName(given: string): NameVerdict {
  if (given.length <= NAME_GRAPHEMES_MAX && PLAIN.test(given)) return { name: given };
  const name = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (INVISIBLE.test(name)) return { refused: 'invisible' };
  if (!VISIBLE.test(name)) return { refused: 'empty' };
  if (PILED_MARKS.test(name)) return { refused: 'marks' };
  // Composing can take more characters than were sent; the table has room for so many.
  if ([...name].length > NAME_CHARS_MAX) return { refused: 'long' };
  if ([...graphemes.segment(name)].length > NAME_GRAPHEMES_MAX) return { refused: 'long' };
  return { name };
}
