/** How a visit to a provider ended, as the way back told this page. */
export interface Outcome {
  /** Opens once, in this browser. */
  ticket: string | null;
  /** The code of what went wrong. */
  problem: string | null;
  intent: 'enter' | 'link' | 'prove';
  next: string | null;
}

/**
 * What stands behind the `#` of the address; anybody may have written it, so it decides nothing but
 * what is shown. Null where there is nothing.
 */
export function outcomeIn(hash: string): Outcome | null {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const ticket = told.get('ticket');
  const problem = told.get('problem');
  if (ticket === null && problem === null) return null;
  return { ticket, problem, intent: intentOf(told.get('intent')), next: told.get('next') };
}

function intentOf(told: string | null): Outcome['intent'] {
  return told === 'link' || told === 'prove' ? told : 'enter';
}
