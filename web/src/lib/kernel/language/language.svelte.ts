import { overwriteGetLocale } from '$lib/paraglide/runtime.js';
import type { Language } from '../api/shapes.ts';
import { chooseLanguage, isLanguage } from './choose.ts';

const KEY = 'madang.language';

/** The language of everything that is shown. Changing it redraws the texts and nothing else. */
class CurrentLanguage {
  current = $state<Language>(firstLanguage());

  /** Shows everything in `language`, also after the next start. */
  choose(language: Language): void {
    this.current = language;
    document.documentElement.lang = language;
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // A browser that keeps nothing asks its own settings at the next start.
    }
  }
}

/** The language of this device. */
export const language = new CurrentLanguage();

// Messages ask for the language when they are drawn: read as state, so that they follow a change.
overwriteGetLocale(() => language.current);

function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (isLanguage(kept)) return kept;
  } catch {
    // Nothing can be kept: the browser's own settings decide.
  }
  return chooseLanguage(navigator.languages);
}
