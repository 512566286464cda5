import { fault } from '../../../kernel/faults/fault.ts';

/** 410: unknown, used, replaced by a newer one, or too old: which of them is not told. */
export const linkOver = fault('identity.link_over', 410, 'This link opens nothing (any more)');
/** 409: guests and people of another door have no mail address. */
export const emailNone = fault('identity.email_none', 409, 'This account has no mail address');
/** 409: there is nothing to verify. */
export const alreadyVerified = fault(
  'identity.already_verified',
  409,
  'This mail address is verified already',
);
/** 409: the address given is the one that is there. */
export const emailSame = fault('identity.email_same', 409, 'This is your mail address already');
/** 429: letters are limited, whoever asks for them. */
export const lettersTooMany = fault(
  'identity.letters_too_many',
  429,
  'Too many letters, wait a bit',
);
