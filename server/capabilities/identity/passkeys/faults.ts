import { fault } from '../../../kernel/faults/fault.ts';

/** 409: the address of this house cannot have passkeys (no domain, or no https). */
export const passkeysOff = fault('identity.passkeys_off', 409, 'Passkeys do not work here');
/** 410: the challenge was answered before, or too late. */
export const challengeOver = fault('identity.challenge_over', 410, 'Too late, try once more');
/** 422: the new passkey could not be taken. */
export const passkeyRefused = fault('identity.passkey_refused', 422, 'This passkey does not fit');
/** 409: this authenticator holds a passkey of this house already. */
export const passkeyKnown = fault('identity.passkey_known', 409, 'This passkey is known already');
/** 409: so many passkeys one may have. */
export const passkeysTooMany = fault('identity.passkeys_too_many', 409, 'That is enough passkeys');
/** 401: the passkey opens nothing: unknown, removed, or not proved. */
export const passkeyWrong = fault('identity.passkey_wrong', 401, 'This passkey does not open');
/** 404: not a passkey of yours. */
export const passkeyUnknown = fault('identity.passkey_unknown', 404, 'You have no such passkey');
