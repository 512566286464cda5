import { fault } from '../../../kernel/faults/fault.ts';

/** 422: this house tells no such news, or not by that channel. */
export const newsKindUnknown = fault(
  'notifications.kind_unknown',
  422,
  'Nothing of this kind is told that way',
);
/** 422: quiet hours that begin when they end. */
export const quietWrong = fault('notifications.quiet_wrong', 422, 'Quiet hours need a length');
