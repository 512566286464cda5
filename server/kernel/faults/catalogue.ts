import { fault } from './fault.ts';

/** 401: the request carries no valid proof of who is asking. */
export const whoAreYou = fault('house.sign_in_needed', 401, 'Sign in first');
/** 403: known, but not allowed. */
export const notAllowed = fault('house.not_allowed', 403, 'You may not do this');
/** 404: also for what one may not know of. */
export const notFound = fault('house.not_found', 404, 'Nothing is here');
/** 405: the address exists, this method does not. */
export const methodUnknown = fault('house.method_unknown', 405, 'This address knows other methods');
/** 409: the same idempotency key with another body. */
export const keyReused = fault(
  'house.idempotency_key_reused',
  409,
  'This idempotency key was used for another request',
);
/** 413: the body is larger than this address takes. */
export const tooLarge = fault('house.too_large', 413, 'The request is too large');
/** 415: the body is in a format this address does not read. */
export const formatUnknown = fault(
  'house.format_unknown',
  415,
  'Send the body as application/json',
);
/** 416: a part that the file does not have was asked for. */
export const rangeWrong = fault('house.range_wrong', 416, 'The file has no such part');
/** 422: the input does not fit its schema or a rule. */
export const inputWrong = fault('house.input_wrong', 422, 'The input is wrong');
/** 400: not readable at all (broken JSON, broken headers). */
export const unreadable = fault('house.unreadable', 400, 'The request cannot be read');
/** 429: too many requests; `Retry-After` says when to come back. */
export const tooMany = fault('house.too_many', 429, 'Too many requests, wait a little');
/** 500: our fault. Its detail never leaves the house. */
export const broken = fault('house.broken', 500, 'Something broke on our side');
/** 503: the house is closing or its database is away. */
export const notReady = fault('house.not_ready', 503, 'The house is not ready, try again soon');
