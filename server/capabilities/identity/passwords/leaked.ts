import { createRequire } from 'node:module';

let words: Set<string> | undefined;

/** Whether a lower-cased word is among the 49 000 most common leaked passwords (zxcvbn-ts's list). */
export function isLeaked(word: string): boolean {
  words ??= readWords();
  return words.has(word);
}

/** Read at the first sign-up: a house at rest does not hold it in memory. */
function readWords(): Set<string> {
  const { dictionary } = createRequire(import.meta.url)(
    '@zxcvbn-ts/language-common',
  ) as typeof import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map(String));
}
