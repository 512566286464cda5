import { createHash } from 'node:crypto';
import type { Actor } from '../action/permission.ts';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import type { Context } from '../context/context.ts';
import { fault } from '../faults/fault.ts';
import { TICKET_BYTES, TICKET_MS } from './limits.ts';
import { fanOut } from './fan-out/port.ts';

/** The ticket was used, is too old, or none of ours. */
export const ticketUnknown = fault('house.ticket_unknown', 401, 'This ticket opens nothing');

const TICKET_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;

/** A ticket for one socket: the access token need not travel where it could be kept. */
export const openTicket = action({
  operation: 'house.tickets.openTicket',
  summary: 'Get a ticket for the realtime socket',
  description:
    'For `hello` on the socket at `/api/realtime` (contract/realtime.md): opens one, within 30 seconds.',
  method: 'POST',
  path: '/house/tickets',
  permission: 'guest',
  limit: TICKET_LIMIT,
  output: strict({
    ticket: Type.String(),
    expiresAt: Type.String({ format: 'date-time' }),
  }),
  status: 201,
  async run(ctx) {
    const ticket = ctx.chance.bytes(TICKET_BYTES).toString('base64url');
    await ctx.port(fanOut).keep(nameOf(ticket), JSON.stringify(ctx.actor), TICKET_MS);
    return { ticket, expiresAt: new Date(ctx.now.getTime() + TICKET_MS).toISOString() };
  },
});

/**
 * Who asked for the ticket; from now on it is used.
 * @throws ticketUnknown
 */
export async function redeemTicket(ctx: Context, ticket: string): Promise<Actor> {
  const kept = await ctx.port(fanOut).take(nameOf(ticket));
  if (kept === null) throw ticketUnknown({ detail: 'Ask for a new ticket.' });
  const actor = JSON.parse(kept) as Actor;
  // A time went into the JSON as text.
  return actor.kind === 'person' && actor.provedAt !== undefined
    ? { ...actor, provedAt: new Date(actor.provedAt) }
    : actor;
}

/** What a ticket is kept under: who reads the names there cannot use them. */
function nameOf(ticket: string): string {
  return `ticket:${createHash('sha256').update(ticket).digest('base64url')}`;
}
