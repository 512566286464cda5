import { dictionary } from '@zxcvbn-ts/language-common';

let words: Set<string> | undefined;

/** Whether a lower-cased word is among the 49 000 most common leaked passwords (zxcvbn-ts's list). */
export function isLeaked(word: string): boolean {
  // Filled at the first sign-up: a house at rest does not hold it in memory.
  words ??= new Set(dictionary['passwords-common'].map(String));
  return words.has(word);
}
