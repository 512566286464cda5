import { fault } from '../../../kernel/faults/fault.ts';

/** 404: this house has no such provider, or it is not configured. */
export const providerUnknown = fault(
  'identity.provider_unknown',
  404,
  'This house has no such provider',
);
/** 403: the person turned back at the provider. */
export const providerCancelled = fault(
  'identity.provider_cancelled',
  403,
  'You turned back at the provider',
);
/** 401: what came back from the provider proves nothing. */
export const providerFailed = fault(
  'identity.provider_failed',
  401,
  'The provider did not say who you are',
);
/** 502: the provider does not answer, or not sensibly; it may well work later. */
export const providerUnreachable = fault(
  'identity.provider_unreachable',
  502,
  'The provider does not answer, try again later',
);
/** 401: the way back belongs to no visit of this browser, or it took too long. */
export const flowOver = fault('identity.flow_over', 401, 'Start again: this took too long');
/** 401: the ticket was used, is too old, or belongs to another browser. */
export const ticketOver = fault('identity.ticket_over', 401, 'Start again: this ticket is over');
/** 409: an account with this verified mail address exists; its owner signs in to it and links. */
export const linkNeeded = fault(
  'identity.link_needed',
  409,
  'You have an account here: sign in to it to link this one',
);
/** 409: this account of the provider signs somebody else in. */
export const linkTaken = fault(
  'identity.link_taken',
  409,
  'This account is linked to somebody else here',
);
/** 409: another account of this provider is linked already. */
export const linkExists = fault(
  'identity.link_exists',
  409,
  'Another account of this provider is linked',
);
/** 409: the person came back with another account of the provider than the one linked to them. */
export const linkOther = fault(
  'identity.link_other',
  409,
  'This is not the account that is linked to you',
);
/** 404: no account of this provider is linked. */
export const linkUnknown = fault('identity.link_unknown', 404, 'No such account is linked');
/** 401: Steam does not take the ticket. */
export const steamTicketWrong = fault(
  'identity.steam_ticket_wrong',
  401,
  'Steam does not know this ticket',
);
/** 403: the account is banned by VAC or by the publisher. */
export const steamBanned = fault('identity.steam_banned', 403, 'This Steam account is banned');
