import createClient from 'openapi-fetch';
import { session } from '$lib/kernel/session/session.svelte.ts';
import { problemOf } from './problem.ts';
import type { paths } from './schema.d.ts';
import { makeSend } from './send.ts';

/** The house's API, typed by its contract. Wrap a call in `answer` to get its data or its problem. */
export const api = createClient<paths>({
  fetch: makeSend(session, (request) => fetch(request)),
});

/** What openapi-fetch gives for one call. */
interface Given<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The data of a call.
 * @throws Problem when it was refused or no answer came
 */
export async function answer<T>(call: Promise<Given<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(response, error);
  return data as T;
}
