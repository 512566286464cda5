import { Realtime } from '@madang/client/source/realtime';
import { answer, api } from '../api/client.ts';
import { session } from '../session/session.svelte.ts';

/** The one socket of this tab: what happens in the house while one looks at it. */
export const realtime = new Realtime({
  address: location.origin,
  async ticket() {
    if (session.me === null) return null;
    return (await answer(api.POST('/api/house/tickets'))).ticket;
  },
});

session.onPersonChange(() => realtime.restart());
// The pause before the next try may be long, and now it would work.
addEventListener('online', () => realtime.restart());
