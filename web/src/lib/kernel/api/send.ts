import { uuid } from '../random/uuid.ts';
import { Problem, problemOf } from './problem.ts';

/** Who answers for the person: the session, seen from the calls. */
export interface Credentials {
  /** A token that is good for a while yet; null when nobody is signed in. */
  token(): Promise<string | null>;
  /** A token other than `refused`, which the server did not take; null when the session is over. */
  renew(refused: string): Promise<string | null>;
}

/**
 * Makes the `fetch` of all calls: it carries the person's token, gets a new one and sends again when
 * the server refuses it (once), and turns "no answer" into a problem.
 */
export function makeSend(
  credentials: Credentials,
  fetch: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const once = async (request: Request, token: string | null): Promise<Response> => {
    if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
    try {
      return await fetch(request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      throw new Problem({ status: 0, code: 'client.unreachable' });
    }
  };
  return async (request) => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', uuid());
    }
    let token: string | null = null;
    let unsure: Problem | null = null;
    try {
      token = await credentials.token();
    } catch (error) {
      // Without a network a reading call still goes out: the service worker may know the answer.
      if (request.method !== 'GET' || !(error instanceof Problem)) throw error;
      unsure = error;
    }
    // A body can be read once: the copy is for the second try.
    const spare = token === null ? null : request.clone();
    const response = await once(request, token);
    if (!(await refusesToken(response))) return response;
    if (unsure !== null) throw unsure;
    if (token === null || spare === null) return response;
    const renewed = await credentials.renew(token);
    return renewed === null ? response : once(spare, renewed);
  };
}

/** Whether an answer says "who are you?": a wrong password is a 401 too, and must not be tried twice. */
async function refusesToken(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return problemOf(response, body).code === 'house.sign_in_needed';
}
