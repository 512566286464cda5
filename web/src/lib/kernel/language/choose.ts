import type { Language } from '../api/shapes.ts';

/** The languages of the house, in the order in which they are offered. */
export const LANGUAGES = ['ko', 'en'] as const satisfies readonly Language[];

/** Whether `value` is a language of the house. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The language for somebody of whom no choice is known: the first of their browser's that the house
 * speaks; English for all others.
 */
export function chooseLanguage(browserLanguages: readonly string[]): Language {
  const primary = browserLanguages.map((tag) => tag.split('-')[0]?.toLowerCase());
  return primary.find(isLanguage) ?? 'en';
}
