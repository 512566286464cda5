import { fault } from '../../../kernel/faults/fault.ts';

/** 409: the account has a mail address and password already. */
export const alreadyKept = fault(
  'identity.already_member',
  409,
  'This account is no guest any more',
);
