import { api } from '$lib/kernel/api/client.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';

/** Names are at most this long; the house says so too. */
export const NAME_LENGTH_MAX = 40;

/**
 * Starts as a guest with just a name; an account can be made of it later, and keeps everything.
 * @throws Problem when it was refused or no answer came
 */
export async function startWithName(name: string): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await session.enter(() =>
    api.POST('/api/identity/accounts/guests', {
      body: { name: name.trim(), language: language.current, zone, client: 'browser' },
    }),
  );
}
