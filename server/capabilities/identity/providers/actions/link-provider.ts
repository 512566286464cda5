import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { crossSite } from '../../sessions/index.ts';
import { linkExists, linkTaken, ticketOver } from '../faults.ts';
import { linkBy } from '../links.ts';
import { LINK_LIMIT } from '../limits.ts';
import { Ticket } from '../schemas.ts';
import { openTicket } from '../tickets.ts';

/** With the ticket of a provider, makes that account a way in for whoever is signed in. */
export const linkProvider = action({
  operation: 'identity.providers.linkProvider',
  summary: 'Link an account elsewhere, to sign in by it from now on',
  description:
    'A guest becomes a member by it; the role in the access token follows later. Asks for a recent proof, else whoever borrows a device could stay.',
  method: 'POST',
  path: '/identity/providers/links',
  permission: 'guest',
  limit: LINK_LIMIT,
  body: strict({ ticket: Ticket }),
  output: Type.Null(),
  status: 204,
  faults: [ticketOver, linkTaken, linkExists, crossSite, proofNeeded],
  async run(ctx, { ticket }) {
    if (ctx.caller.crossSite) throw crossSite();
    requireRecent(ctx);
    await linkBy(ctx, self(ctx), openTicket(ctx, ticket));
    return null;
  },
});
