import { m } from '$lib/paraglide/messages.js';
import type { Theme } from './theme.svelte.ts';

/** What each choice of brightness is called. */
export const THEME_WORDS: Record<Theme, () => string> = {
  system: m.theme_system,
  light: m.theme_light,
  dark: m.theme_dark,
};
