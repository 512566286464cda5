import type { Wire } from '../../../kernel/action/action.ts';
import { GUEST_SESSION_DAYS, SESSION_DAYS } from './limits.ts';
import type { Signed } from './schemas.ts';

/** The cookie of a browser's refresh token; it only travels to the sessions' own addresses. */
export const REFRESH_COOKIE = 'madang_refresh';
export const REFRESH_COOKIE_PATH = '/api/identity/sessions';

/** For browsers, moves the refresh token from the answer into its cookie. */
export function signedOverWire(signed: Signed, wire: Wire, client: 'browser' | 'program'): Signed {
  const { refreshToken, ...rest } = signed;
  if (client === 'program' || refreshToken === undefined) return signed;
  const days = signed.me.role === 'guest' ? GUEST_SESSION_DAYS : SESSION_DAYS;
  wire.setCookie(REFRESH_COOKIE, refreshToken, {
    path: REFRESH_COOKIE_PATH,
    maxAgeS: days * 86_400,
  });
  return rest;
}
