import { fault } from '../../../kernel/faults/fault.ts';

/** 401: the refresh token opens nothing (any more): sign in again. */
export const sessionOver = fault(
  'identity.session_over',
  401,
  'The session is over, sign in again',
);
/** 403: another site sent this request with the person's cookie. */
export const crossSite = fault('identity.cross_site', 403, 'Another site may not do this for you');
/** 404: not a session of yours. */
export const sessionUnknown = fault('identity.session_unknown', 404, 'You have no such session');
/** 410: the person has left, and their things are being deleted. */
export const accountClosed = fault('identity.account_closed', 410, 'This account is being deleted');
