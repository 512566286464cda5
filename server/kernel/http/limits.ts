import { isIPv4 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { RateLimit } from '../action/action.ts';
import { tooFast, type Counter } from './counters.ts';

/** Bytes of a body where an action says nothing else. */
export const BODY_BYTES_MAX = 64 * 1024;
/** Milliseconds for a whole request to arrive: a slow sender is cut off. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** Milliseconds an idle connection is kept; above the 60 s of common proxies. */
export const KEEP_ALIVE_TIMEOUT_MS = 72_000;
/** Characters of one path parameter. */
export const PARAM_CHARS_MAX = 128;
/** Milliseconds for requests at hand to end when the house closes. */
export const DRAIN_MS_MAX = 10_000;
/** Milliseconds after which a request counts as slow and is logged. */
export const SLOW_REQUEST_MS = 1_000;

/** The route's setting for the rate limiter: an action's limit, counted by person or address. */
export function limitConfig({ max, windowS, by }: RateLimit, factor: number, counter: Counter) {
  return {
    counter,
    max: max * factor,
    timeWindow: windowS * 1000,
    keyGenerator: (request: FastifyRequest) =>
      by === 'person' && 'id' in request.actor ? request.actor.id : addressKey(request.ip),
  };
}

/** One caller is one IPv4 address or one IPv6 /64: a home has the whole of its /64. */
export function addressKey(address: string): string {
  if (isIPv4(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  // `::` stands for as many zeros as are missing of the eight groups.
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** What the limiter throws. */
export function limitFault(_request: FastifyRequest, { ttl }: { ttl: number }): Error {
  return tooFast(ttl);
}
