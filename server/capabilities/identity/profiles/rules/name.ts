import { NAME_GRAPHEMES_MAX } from '../limits.ts';

/** A verdict on a name: how it is kept, or why it is not. */
export type NameVerdict = { name: string } | { refused: 'empty' | 'long' | 'invisible' };

/** Control characters, and those that turn the direction of text or join invisibly (Unicode Cc, Cf but ZWJ). */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Cn}\u2028\u2029]|(?!\u200d)\p{Cf}/u;
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/**
 * How a name is kept: composed (NFC), trimmed, runs of white space as one space. Names that could
 * pose as another by invisible or direction-turning characters are refused.
 */
export function judgeName(given: string): NameVerdict {
  const name = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (name === '') return { refused: 'empty' };
  if (INVISIBLE.test(name) || !name.isWellFormed()) return { refused: 'invisible' };
  if ([...graphemes.segment(name)].length > NAME_GRAPHEMES_MAX) return { refused: 'long' };
  return { name };
}
