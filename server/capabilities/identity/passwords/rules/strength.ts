import { PASSWORD_CHARS_MIN } from '../limits.ts';

/** Why a password is refused. */
export type Weakness = 'short' | 'common' | 'repeats' | 'personal';

/**
 * What is wrong with a password, or null: too short, known from leaks, a repeated or counted-up
 * run, or made of the person's own words. No other rules (NIST SP 800-63B, 3.1.1.2).
 * @param isCommon whether a lower-cased word is among the leaked ones
 */
export function weaknessOf(
  password: string,
  own: string[],
  isCommon: (word: string) => boolean,
): Weakness | null {
  if ([...password].length < PASSWORD_CHARS_MIN) return 'short';
  const lower = password.toLowerCase();
  if (isRun(lower)) return 'repeats';
  const stem = lower.replace(/[\d\W_]+$/u, '');
  if (isCommon(lower) || (stem.length > 0 && lower.length - stem.length <= 4 && isCommon(stem))) {
    return 'common';
  }
  const words = own
    .flatMap((text) => [text, ...text.split(/[@.\s]+/u)])
    .filter((word) => word.length >= 4);
  return words.some((word) => lower.replaceAll(word.toLowerCase(), '').length < 4)
    ? 'personal'
    : null;
}

/** One or two characters over and over, or each one up (or down) from the one before. */
function isRun(text: string): boolean {
  if (new Set(text).size <= 2) return true;
  const steps = new Set(
    [...text].slice(1).map((char, i) => (char.codePointAt(0) ?? 0) - (text.codePointAt(i) ?? 0)),
  );
  return steps.size === 1;
}
