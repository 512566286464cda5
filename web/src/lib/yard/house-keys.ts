import { goto } from '$app/navigation';
import { openApps } from '$lib/apps/open-apps.svelte.ts';
import type { Shortcut } from '$lib/kernel/keyboard/keymap.ts';
import { m } from '$lib/paraglide/messages.js';

/** The ways through the house by keys. */
const WAYS: { keys: string; says: () => string; path: string; app?: string }[] = [
  { keys: 'g h', says: m.keys_yard, path: '/' },
  { keys: 'g r', says: m.keys_rhythm, path: '/rhythm', app: 'rhythm' },
  { keys: 'g t', says: m.keys_talk, path: '/talk' },
  { keys: 'g n', says: m.keys_news, path: '/news' },
  { keys: 'g p', says: m.keys_profile, path: '/profile' },
];

/** The keys of the house itself, but for apps that are closed. */
export function houseKeys(): Shortcut[] {
  return WAYS.filter(({ app }) => app === undefined || openApps.has(app)).map(
    ({ keys, says, path }) => ({ keys, says, run: () => void goto(path) }),
  );
}
