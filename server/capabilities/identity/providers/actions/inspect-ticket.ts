import { action } from '../../../../kernel/action/action.ts';
import { orNull, strict, Type } from '../../../../kernel/action/schema.ts';
import { ticketOver } from '../faults.ts';
import { labelOf } from '../links.ts';
import { TICKET_LIMIT } from '../limits.ts';
import { Provider, Ticket } from '../schemas.ts';
import { openTicket } from '../tickets.ts';

/** What a ticket would link, for the page that asks whether one wants that. Uses nothing up. */
export const inspectTicket = action({
  operation: 'identity.providers.inspectTicket',
  summary: 'See which account of a provider a ticket speaks of',
  method: 'POST',
  path: '/identity/providers/tickets/inspection',
  permission: 'anyone',
  limit: TICKET_LIMIT,
  body: strict({ ticket: Ticket }),
  output: strict({
    provider: Provider,
    label: orNull(Type.String({ description: 'what the account is called there' })),
  }),
  faults: [ticketOver],
  async run(ctx, { ticket }) {
    const { proof } = openTicket(ctx, ticket);
    return { provider: proof.provider, label: labelOf(proof) };
  },
});
