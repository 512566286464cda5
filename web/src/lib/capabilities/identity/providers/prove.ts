import { answer, api } from '$lib/kernel/api/client.ts';
import { proving } from '../sessions/proving.ts';
import type { Provider } from './names.ts';

/**
 * Goes to a provider to show there that it is still the same person; this page is left for it.
 * @throws Problem
 */
export async function setOutToProve(provider: Provider): Promise<void> {
  const params = { path: { provider } };
  const { location: there } = await answer(
    api.POST('/api/identity/providers/links/{provider}/visits', { params, body: { next: here() } }),
  );
  location.assign(there);
}

/** Shows by the ticket of such a visit that it is the person. @throws Problem */
export function proveBy(ticket: string, code: string | undefined): Promise<void> {
  const body = { ticket, ...(code === undefined ? {} : { code }) };
  return proving(() => answer(api.POST('/api/identity/providers/proofs', { body })));
}

/** The page to come back to; who is on the way back from a visit has their ticket for this once only. */
function here(): string {
  const { pathname, search } = location;
  return pathname.startsWith('/sign-') ? '/profile/security' : `${pathname}${search}`;
}
