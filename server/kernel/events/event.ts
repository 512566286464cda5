import type { Static, TSchema } from 'typebox';
import type { Context } from '../context/context.ts';
import type { EventKind } from './event-kind.ts';
import type { Origin } from './origin.ts';

/** The facts about one occurrence, beside its payload. */
export interface EventFacts {
  id: string;
  at: Date;
  actorId: string | null;
  /** From where it was asked, of kinds that ask for it; null when the house did it by itself. */
  origin: Origin | null;
}

/** What a room does when something happened elsewhere. */
export interface Listener<T> {
  /** `<app>.<room>.<onEvent>` */
  readonly name: string;
  readonly on: EventKind<T>;
  run(ctx: Context, payload: T, facts: EventFacts): Promise<void>;
}

/** A listener as the kernel holds it. */
export interface AnyListener {
  readonly name: string;
  readonly on: EventKind<unknown>;
  run(ctx: Context, payload: never, facts: EventFacts): Promise<void>;
}

/**
 * Declares a kind of event.
 * @param withOrigin whether its listeners need to know from where it was asked; the house forgets
 *   that two days later
 */
export function event<S extends TSchema>(
  name: string,
  says: string,
  schema: S,
  { withOrigin = false }: { withOrigin?: boolean } = {},
): EventKind<Static<S>> {
  return { name, says, schema, withOrigin };
}

/**
 * Declares a listener. It runs as the house, once per event however often the event is delivered, in
 * a transaction that it shares at most with other events told in the same moment; so it must touch
 * nothing but `ctx`. A failure is retried alone, with growing pauses, and ends as a dead letter.
 */
export function listener<T>(spec: Listener<T>): Listener<T> {
  return spec;
}
