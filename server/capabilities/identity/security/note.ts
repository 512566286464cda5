import type { Context } from '../../../kernel/context/context.ts';
import type { EventFacts } from '../../../kernel/events/event.ts';
import { places, type Place } from '../../../kernel/place/place.ts';
import { readPeople } from '../profiles/index.ts';
import { deviceName } from '../sessions/index.ts';
import { sendNotice } from './notice.ts';
import { isTold, type Kind } from './rules/kinds.ts';
import { insertEvent } from './store.ts';

/** What happened, and to whom. */
export interface Happened {
  kind: Kind;
  personId: string;
  detail?: string | null;
  /** The session it was, where the event says it; else the one that asked. */
  sessionId?: string | null;
}

/** From where something was asked, as a person reads it. */
export interface Seen {
  address: string | null;
  device: string | null;
  place: Place | null;
}

/** Whether there is still somebody to note it for: they may have left while the event waited. */
export async function isHere(ctx: Context, personId: string): Promise<boolean> {
  return (await readPeople(ctx, [personId])).has(personId);
}

/** From where an event was asked, as a person reads it. */
export async function seenFrom(ctx: Context, { origin }: EventFacts): Promise<Seen> {
  if (origin === null) return { address: null, device: null, place: null };
  const { address, agent } = origin;
  return { address, device: deviceName(agent), place: await ctx.port(places).placeOf(address) };
}

/** Writes down what happened, and tells the person by letter where that is due. */
export async function note(
  ctx: Context,
  { kind, personId, detail = null, sessionId }: Happened,
  facts: EventFacts,
  seen: Seen,
): Promise<void> {
  const { id, at, origin } = facts;
  await insertEvent(ctx.db, {
    id,
    person_id: personId,
    kind,
    at,
    detail,
    session_id: sessionId ?? origin?.sessionId ?? null,
    address: seen.address,
    device: seen.device,
    country: seen.place?.country ?? null,
    city: seen.place?.city ?? null,
  });
  if (isTold(kind)) await sendNotice(ctx, { eventId: id, kind, personId, at, seen });
}
