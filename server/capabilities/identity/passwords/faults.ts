import { fault } from '../../../kernel/faults/fault.ts';

/** 422: the password is easy to guess; `errors[0].code` says why. */
export const passwordWeak = fault('identity.password_weak', 422, 'This password is easy to guess');
/** 409: somebody else showed that the mail address is theirs; only who reads its letters is told. */
export const emailTaken = fault('identity.email_taken', 409, 'This mail address is in use');
/** 409: the account has a mail address and password already. */
export const alreadyKept = fault(
  'identity.already_member',
  409,
  'This account is no guest any more',
);
/** 401: mail address or password is wrong; which one is not told. */
export const credentialsWrong = fault(
  'identity.credentials_wrong',
  401,
  'Mail address or password is wrong',
);
/** 429: too many wrong tries; `Retry-After` says when the next one counts. */
export const triesTooMany = fault('identity.tries_too_many', 429, 'Too many wrong tries');
