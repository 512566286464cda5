import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import type { Proof } from './doors/port.ts';
import { isFault } from '../../../kernel/faults/fault.ts';
import { flowOver, ticketOver } from './faults.ts';
import { type Flow, openFlow } from './flow.ts';
import { FLOW_S } from './limits.ts';
import { insertUsed } from './store.ts';

const PURPOSE = 'identity.providers.ticket';
/** Nobody's yet: whom it signs in is found when it is used. */
const ABOUT = 'ticket';

/**
 * What a ticket is sealed for. One that proves opens in its session alone, and signs nobody in; one
 * that signs in proves nothing, for nobody was asked to show anew who they are.
 */
const aboutOf = (sessionId: string | null) =>
  sessionId === null ? ABOUT : `proof of ${sessionId}`;

/** A proof that can be used once. */
export interface Ticket {
  proof: Proof;
  /** What it is known by when it was used. */
  once: string;
}

interface Sealed extends Ticket {
  atMs: number;
}

/**
 * Seals what a provider said into a ticket for the browser that asked for it. Nothing is written: a
 * ticket that is never used leaves nothing behind.
 * @param flow the visit; the cookie that holds its state must come with the ticket
 */
export function sealTicket(
  ctx: Context,
  proof: Proof,
  { state, sessionId }: Pick<Flow, 'state' | 'sessionId'>,
): string {
  const sealed: Sealed = { proof, once: `visit ${state}`, atMs: ctx.now.getTime() };
  return ctx.port(secrets).seal(PURPOSE, JSON.stringify(sealed), aboutOf(sessionId));
}

/**
 * What a ticket says, in the browser that it was made for. It is not used up by reading.
 * @param sessionId the session that it is to prove; null for any other use
 * @throws ticketOver
 */
export function openTicket(ctx: Context, ticket: string, sessionId: string | null = null): Ticket {
  const text = ctx.port(secrets).unseal(PURPOSE, ticket, aboutOf(sessionId));
  if (text === null) throw ticketOver();
  const { proof, once, atMs } = JSON.parse(text) as Sealed;
  const isLate = ctx.now.getTime() - atMs > FLOW_S * 1000;
  // A ticket alone, read from an address or a log, opens nothing elsewhere.
  if (isLate || once !== `visit ${stateOf(ctx, proof)}`) throw ticketOver();
  return { proof, once };
}

function stateOf(ctx: Context, { provider }: Proof): string {
  try {
    return openFlow(ctx, provider).state;
  } catch (error) {
    throw isFault(error, flowOver) ? ticketOver() : error;
  }
}

/**
 * Uses a ticket up; call it in the transaction that does what the ticket is for.
 * @throws ticketOver when it was used before
 */
export async function useTicket(ctx: Context, { once }: Ticket): Promise<void> {
  const hash = createHash('sha256').update(once).digest();
  if (!(await insertUsed(ctx.db, hash, ctx.now))) throw ticketOver();
}
