import { fault } from '../../../kernel/faults/fault.ts';

/** 404: the document never had this version. */
export const documentUnknown = fault('identity.document_unknown', 404, 'No such document');
/** 409: there is a newer version: read that one first. */
export const documentOutdated = fault(
  'identity.document_outdated',
  409,
  'This document has a newer version',
);
/** 409: without it there is no account; it ends with the account. */
export const consentRequired = fault(
  'identity.consent_required',
  409,
  'This consent ends with the account',
);
