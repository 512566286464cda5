import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { Code, codeNeeded, codeWrong } from '../../factors/index.ts';
import { triesTooMany } from '../../passwords/index.ts';
import { Language, Zone, zoneWrong } from '../../profiles/index.ts';
import { Client, crossSite, Signed, signedOverWire } from '../../sessions/index.ts';
import { enterBy } from '../entering.ts';
import { linkNeeded, ticketOver } from '../faults.ts';
import { LANGUAGE_DEFAULT, TICKET_LIMIT, ZONE_DEFAULT } from '../limits.ts';
import { Ticket } from '../schemas.ts';
import { openTicket } from '../tickets.ts';

/**
 * Signs in by what a provider said; whoever comes for the first time has an account then, and is asked
 * for nothing. Takes no `Idempotency-Key`: its answer holds tokens, which must not be stored.
 */
export const redeemTicket = action({
  operation: 'identity.providers.redeemTicket',
  summary: 'Sign in, or up, by the ticket of a provider',
  description:
    'Only in the browser that the ticket was made for: its cookie comes along. `code_needed` and `link_needed` use nothing up.',
  method: 'POST',
  path: '/identity/providers/tickets',
  permission: 'anyone',
  limit: TICKET_LIMIT,
  body: strict({
    ticket: Ticket,
    client: Client,
    code: Type.Optional(Code),
    language: Type.Optional(Language),
    zone: Type.Optional(Zone),
  }),
  output: Signed,
  status: 201,
  faults: [ticketOver, linkNeeded, codeNeeded, codeWrong, triesTooMany, zoneWrong, crossSite],
  async run(ctx, { ticket, client, code, language = LANGUAGE_DEFAULT, zone = ZONE_DEFAULT }) {
    if (ctx.caller.crossSite) throw crossSite();
    return enterBy(ctx, openTicket(ctx, ticket), { client, code, language, zone });
  },
  wire: (signed, wire, { client }) => signedOverWire(signed, wire, client),
});
