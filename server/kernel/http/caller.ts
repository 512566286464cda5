import type { FastifyRequest } from 'fastify';
import type { Caller } from '../context/context.ts';

const AGENT_CHARS_MAX = 200;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Where a request came from, read lazily: most actions never ask. */
export function callerOf(request: FastifyRequest): Caller {
  return {
    requestId: request.id,
    get address() {
      return request.ip;
    },
    get agent() {
      return (request.headers['user-agent'] ?? '').slice(0, AGENT_CHARS_MAX);
    },
    cookie: (name) => request.cookies[name],
    get crossSite() {
      return isCrossSite(request);
    },
  };
}

/** The caller's own request id when it is a sane one, so that logs of two programs can be joined. */
export function givenRequestId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : null;
}

/**
 * Whether a browser says that another site sent this: by Fetch Metadata, which all browsers of
 * today send, else by an Origin that is not the address asked for. Programs send neither.
 */
function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return URL.parse(origin)?.host !== request.host;
}
