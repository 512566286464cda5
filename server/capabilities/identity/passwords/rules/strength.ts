import { PASSWORD_CHARS_MIN } from '../limits.ts';

/** Why a password is refused. */
export type Weakness = 'broken' | 'short' | 'common' | 'repeats' | 'personal';

/** Characters beside a leaked password or an own word that make no new one of it: a year and a mark. */
const TRIMMING_CHARS_MAX = 5;
/** Letters of an own word that is looked for; Korean names have two. */
const OWN_CHARS_MIN = 2;

/**
 * What is wrong with a password, or null: halves of characters, too short, known from leaks, a
 * repeated or counted-up run, or made of the person's own words. No other rules (NIST SP 800-63B,
 * 3.1.1.2). Counted and compared as composed characters (NFC), as it is hashed.
 * @param isLeaked whether a lower-cased word is among the leaked ones
 */
export function weaknessOf(
  password: string,
  own: string[],
  isLeaked: (word: string) => boolean,
): Weakness | null {
  if (!password.isWellFormed()) return 'broken';
  const chars = [...password.normalize('NFC').toLowerCase()];
  if (chars.length < PASSWORD_CHARS_MIN) return 'short';
  if (isRun(chars)) return 'repeats';
  const lower = chars.join('');
  const stem = lower.replace(/[\d\W_]+$/u, '');
  if (isLeaked(lower)) return 'common';
  if (lower.length - stem.length <= TRIMMING_CHARS_MAX && isLeaked(stem)) return 'common';
  return isPersonal(lower, own) ? 'personal' : null;
}

/** One or two characters over and over, or each one up (or down) from the one before. */
function isRun(chars: string[]): boolean {
  if (new Set(chars).size <= 2) return true;
  const points = chars.map((char) => char.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, i) => point - (points[i] ?? 0)));
  return steps.size === 1;
}

/** Whether little is left of the password without the person's own words, the longest taken out first. */
function isPersonal(lower: string, own: string[]): boolean {
  const words = own
    .map((text) => text.normalize('NFC').toLowerCase())
    .flatMap((text) => [text, ...text.split(/[@.\s]+/u)])
    .filter((word) => word.length >= OWN_CHARS_MIN)
    .toSorted((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), lower);
  return left.length <= TRIMMING_CHARS_MAX;
}
