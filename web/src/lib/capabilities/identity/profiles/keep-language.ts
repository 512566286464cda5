import { answer, api } from '$lib/kernel/api/client.ts';
import { Problem } from '$lib/kernel/api/problem.ts';
import type { Language } from '$lib/kernel/api/shapes.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';

/** Shows everything in another language at once, and keeps the choice with the account. */
export async function keepLanguage(chosen: Language): Promise<void> {
  language.choose(chosen);
  const { me } = session;
  if (me === null) return;
  session.update({ ...me, language: chosen });
  try {
    const body = { language: chosen };
    // Who goes on to another page at once must not lose it: there the account's own language wins.
    session.update(await answer(api.PATCH('/api/identity/profiles/me', { body, keepalive: true })));
  } catch (error) {
    // The device remembers it; the account hears of it with the next choice.
    if (!(error instanceof Problem)) throw error;
  }
}
