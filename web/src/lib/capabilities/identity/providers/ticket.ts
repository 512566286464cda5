import { answer, api } from '$lib/kernel/api/client.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { withProof } from '../sessions/proof.ts';

/** Signs in, or up, by a ticket. @throws Problem */
export function enterBy(ticket: string, code: string | undefined): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const body = {
    ticket,
    client: 'browser',
    language: language.current,
    zone: timeZone,
    ...(code === undefined ? {} : { code }),
  } as const;
  return session.enter(() => api.POST('/api/identity/providers/tickets', { body }));
}

/** Makes the account of a ticket a way in for who is signed in. @throws Problem */
export async function linkBy(ticket: string): Promise<void> {
  await withProof(() => answer(api.POST('/api/identity/providers/links', { body: { ticket } })));
}
