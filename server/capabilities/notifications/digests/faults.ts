import { fault } from '../../../kernel/faults/fault.ts';

/** 422: the link was cut or changed. */
export const endingWrong = fault(
  'notifications.ending_wrong',
  422,
  'This link does not end any letters',
);
