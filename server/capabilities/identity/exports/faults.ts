import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no export of yours, or a link that nobody gave out. */
export const exportUnknown = fault('identity.export_unknown', 404, 'You have no such export');
/** 409: one is being made already. */
export const exportUnderWay = fault(
  'identity.export_under_way',
  409,
  'An export is being made already',
);
/** 409: it is not made yet, or could not be made. */
export const exportNotReady = fault('identity.export_not_ready', 409, 'The export is not ready');
/** 410: the archive was deleted; start a new export. */
export const exportOver = fault('identity.export_over', 410, 'The export has expired');
/** 429: as many as one may start in a day. */
export const exportsTooMany = fault('identity.exports_too_many', 429, 'Enough exports for today');
