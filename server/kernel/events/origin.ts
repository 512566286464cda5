import type { Context } from '../context/context.ts';

/** From where something was asked. */
export interface Origin {
  address: string;
  /** The `User-Agent`. */
  agent: string;
  /** The session that asked; null for one that is only now made, and for none. */
  sessionId: string | null;
}

/** From where a request came; null for what the house does by itself. */
export function originOf({ actor, caller }: Pick<Context, 'actor' | 'caller'>): Origin | null {
  const { address, agent } = caller;
  if (address === '') return null;
  return { address, agent, sessionId: actor.kind === 'person' ? actor.sessionId : null };
}
