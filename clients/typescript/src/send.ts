import { MadangProblem, problemOf } from './problem.ts';

/** Who answers for a call: gives a token, or another than the one that was refused. */
export type TokenSource = (refused: string | null) => Promise<string | null>;

/** How often and how patiently a call is tried. */
export interface Patience {
  /** Tries of one call, the first one included. */
  triesMax: number;
  /** Milliseconds before the second try; doubled each time, with jitter. */
  pauseMs: number;
  /** The longest pause, in milliseconds. */
  pauseMsMax: number;
}

/** As patient as a game between two songs. */
export const PATIENCE: Patience = { triesMax: 5, pauseMs: 400, pauseMsMax: 15_000 };

type Fetch = (request: Request) => Promise<Response>;

/**
 * Makes the `fetch` of all calls. It carries the token, gets a new one when it is refused, and tries again
 * what failed on the way (no answer, 429, 502, 503, 504): all of it is safe to send twice, for reads change
 * nothing and writes carry the same `Idempotency-Key`.
 */
export function makeSend(tokens: TokenSource, fetch: Fetch, patience: Patience): Fetch {
  return async (request) => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    for (let tries = 1; ; tries++) {
      const result = await attempt(request, tokens, fetch);
      const isLast = tries >= patience.triesMax || request.signal.aborted;
      if (result instanceof Response && (isLast || !PASSING.has(result.status))) return result;
      if (result instanceof MadangProblem && isLast) throw result;
      await pause(pauseMs(tries, result, patience), request.signal);
    }
  };
}

/** Statuses that pass by themselves. */
const PASSING = new Set([429, 502, 503, 504]);

async function attempt(
  request: Request,
  tokens: TokenSource,
  fetch: Fetch,
): Promise<Response | MadangProblem> {
  const token = await tokens(null);
  const first = await once(request.clone(), token, fetch);
  if (token === null || !(first instanceof Response) || !(await refusesToken(first))) return first;
  const other = await tokens(token);
  return other === null ? first : once(request.clone(), other, fetch);
}

async function once(
  request: Request,
  token: string | null,
  fetch: Fetch,
): Promise<Response | MadangProblem> {
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    const detail = error instanceof Error ? error.message : 'no answer';
    return new MadangProblem({ status: 0, code: 'client.unreachable', detail });
  }
}

/** Whether an answer says "who are you?": a wrong password is a 401 too. */
async function refusesToken(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return problemOf(response, body).code === 'house.sign_in_needed';
}

function pauseMs(tries: number, result: Response | MadangProblem, patience: Patience): number {
  const asked = result instanceof Response ? problemOf(result, null).retryAfterS : null;
  const doubled = patience.pauseMs * 2 ** (tries - 1);
  // Between half and all of it: many clients must not come back in the same moment.
  const own = doubled / 2 + (Math.random() * doubled) / 2;
  return Math.min(Math.max(own, (asked ?? 0) * 1000), patience.pauseMsMax);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle, reject) => {
    const timer = setTimeout(settle, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
