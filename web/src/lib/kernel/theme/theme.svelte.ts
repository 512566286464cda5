import { MediaQuery } from 'svelte/reactivity';

/** What a person may choose. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The same key as in static/theme.js, which sets the theme before the first paint. */
const KEY = 'madang.theme';
/** The colour of the browser's own bar: `--paper` of each theme. */
const BAR = { light: '#f8f3e9', dark: '#1a1613' } as const;

/** Day or night: as the system says, or as the person chose on this device. */
class CurrentTheme {
  readonly #night = new MediaQuery('prefers-color-scheme: dark');
  chosen = $state<Theme>(kept());

  /** What is shown now. */
  get shown(): 'light' | 'dark' {
    if (this.chosen !== 'system') return this.chosen;
    return this.#night.current ? 'dark' : 'light';
  }

  choose(theme: Theme): void {
    this.chosen = theme;
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // A browser that keeps nothing follows its system at the next start.
    }
  }

  /** Puts what is shown on the page; to be called in an effect. */
  apply(): void {
    const shown = this.shown;
    document.documentElement.dataset['theme'] = shown;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', BAR[shown]);
  }
}

/** The theme of this device. */
export const theme = new CurrentTheme();

function kept(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}
