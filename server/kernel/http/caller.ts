import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import type { Caller } from '../context/context.ts';

const AGENT_CHARS_MAX = 200;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Where a request came from, read lazily: most actions never ask. */
export function callerOf(request: FastifyRequest, config: Config): Caller {
  return {
    requestId: request.id,
    get address() {
      return request.ip;
    },
    get agent() {
      return (request.headers['user-agent'] ?? '').slice(0, AGENT_CHARS_MAX);
    },
    cookie: (name) => request.cookies[cookieName(name, config)],
    get crossSite() {
      return isCrossSite(request);
    },
  };
}

/** Whether people come by https: then cookies are Secure. */
export function isSecure({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

/**
 * The name by which a cookie travels. Where people come by https it has a prefix with which browsers
 * take it from https alone (RFC 6265bis, 4.1.3.1): nobody on the way can plant one.
 */
export function cookieName(name: string, config: Pick<Config, 'publicUrl'>): string {
  return isSecure(config) ? `__Secure-${name}` : name;
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
