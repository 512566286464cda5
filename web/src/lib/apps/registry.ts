import type { IconName } from '$lib/kernel/ui/Icon.svelte';
import { m } from '$lib/paraglide/messages.js';

/** An app as the yard knows it. */
export interface AppEntry {
  /** Its name in addresses, in the API, and as `data-app`, by which it wears its colour. */
  id: 'rhythm';
  path: '/rhythm';
  name: () => string;
  icon: IconName;
}

/** The apps that are built. What is not here is shown nowhere. */
export const APPS: readonly AppEntry[] = [
  {
    id: 'rhythm',
    path: '/rhythm',
    name: m.app_rhythm,
    icon: 'rhythm',
  },
];

/** The app that an address belongs to. */
export function appAt(pathname: string): AppEntry | undefined {
  return APPS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}
