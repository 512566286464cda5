import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';

/** Asks the server who one is: it may have another address by now, or be signed out. */
export async function refreshMe(): Promise<void> {
  try {
    session.update(await answer(api.GET('/api/identity/profiles/me')));
  } catch (error) {
    // Signed out: the session has noted that by itself. Without an answer, what is remembered stays.
    if (!(error instanceof Problem)) throw error;
  }
}
