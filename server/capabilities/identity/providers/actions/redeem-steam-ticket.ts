import { createHash } from 'node:crypto';
import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { Code, codeNeeded, codeWrong } from '../../factors/index.ts';
import { triesTooMany } from '../../passwords/index.ts';
import { Language, Zone, zoneWrong } from '../../profiles/index.ts';
import { Signed } from '../../sessions/index.ts';
import { enterBy } from '../entering.ts';
import {
  providerUnknown,
  providerUnreachable,
  steamBanned,
  steamTicketWrong,
  ticketOver,
} from '../faults.ts';
import { gameTickets } from '../games/port.ts';
import { LANGUAGE_DEFAULT, STEAM_TICKET_CHARS_MAX, TICKET_LIMIT, ZONE_DEFAULT } from '../limits.ts';

/** Signs a player in by the ticket that Steam gave their game. Who it is, Steam alone says. */
export const redeemSteamTicket = action({
  operation: 'identity.providers.redeemSteamTicket',
  summary: 'Sign in, or up, by a Steam session ticket',
  description:
    'For game clients: the bytes of `GetAuthTicketForWebApi("madang")` in hex. A ticket opens once; for every sign-in get a new one.',
  method: 'POST',
  path: '/identity/providers/steam/tickets',
  permission: 'anyone',
  limit: TICKET_LIMIT,
  body: strict({
    ticket: Type.String({
      minLength: 1,
      maxLength: STEAM_TICKET_CHARS_MAX,
      pattern: '^([0-9a-fA-F]{2})+$',
      description: 'the ticket in hex',
    }),
    code: Type.Optional(Code),
    language: Type.Optional(Language),
    zone: Type.Optional(Zone),
  }),
  output: Signed,
  status: 201,
  faults: [
    providerUnknown,
    steamTicketWrong,
    steamBanned,
    providerUnreachable,
    ticketOver,
    codeNeeded,
    codeWrong,
    triesTooMany,
    zoneWrong,
  ],
  async run(ctx, { ticket, code, language = LANGUAGE_DEFAULT, zone = ZONE_DEFAULT }) {
    const tickets = ctx.port(gameTickets);
    if (!tickets) throw providerUnknown();
    const given = ticket.toLowerCase();
    const proof = await tickets.verify(given);
    const once = `steam ${createHash('sha256').update(given).digest('hex')}`;
    return enterBy(ctx, { proof, once }, { client: 'program', code, language, zone });
  },
});
