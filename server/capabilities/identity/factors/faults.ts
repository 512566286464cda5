import { fault } from '../../../kernel/faults/fault.ts';

/** 401: mail address and password were right; now the code of the authenticator app. */
export const codeNeeded = fault('identity.code_needed', 401, 'A code is needed, too');
/** 401: not a code that is valid now, or one that was used before. */
export const codeWrong = fault('identity.code_wrong', 401, 'The code is wrong or was used before');
/** 409: one-time codes are on already. */
export const totpOn = fault('identity.totp_on', 409, 'One-time codes are on already');
/** 404: one-time codes are not on, or their enrolment was not begun. */
export const totpOff = fault('identity.totp_off', 404, 'One-time codes are not on');
