import type { IconName } from '../ui/Icon.svelte';
import { THEMES, type Theme } from '../theme/theme.svelte.ts';

/** The pictogram of each choice. */
export const THEME_ICONS: Record<Theme, IconName> = {
  system: 'system',
  light: 'sun',
  dark: 'moon',
};

/** The choice after this one, round and round. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}
