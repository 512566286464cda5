import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no play has this id. */
export const caseUnknown = fault('rhythm.case_unknown', 404, 'There is no such play');
/** 403: nobody judges themselves. */
export const caseOwn = fault('rhythm.case_own', 403, 'Nobody decides about their own play');
/** 409: somebody has decided; undo that first. */
export const caseDecided = fault(
  'rhythm.case_decided',
  409,
  'Somebody has decided about this play',
);
/** 409: there is nothing to undo. */
export const caseOpen = fault('rhythm.case_open', 409, 'Nobody has decided about this play');
/** 409: only a score that the server judged can stand on the verified boards. */
export const caseUnproven = fault(
  'rhythm.case_unproven',
  409,
  'This score was not judged by the server',
);
/** 409: it stands on the verified boards; there is nothing to accept or to keep off them. */
export const caseNotOdd = fault('rhythm.case_not_odd', 409, 'Nothing is odd about this play');
