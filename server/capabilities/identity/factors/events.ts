import { Id, oneOf, strict, Type } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

const Kind = oneOf(['totp']);

/** Told when signing in began to ask for a second factor. */
export const factorAdded = event(
  'identity.factors.factorAdded',
  'a person turned one-time codes on',
  strict({ personId: Id, kind: Kind }),
  { withOrigin: true },
);

/** Told when signing in asks for no second factor any more. */
export const factorRemoved = event(
  'identity.factors.factorRemoved',
  'a person turned one-time codes off',
  strict({ personId: Id, kind: Kind }),
  { withOrigin: true },
);

/** Told when the operator took them away, on the command line: somebody had lost everything. */
export const factorsDropped = event(
  'identity.factors.factorsDropped',
  'the operator took the second factors of a person away',
  strict({
    personId: Id,
    codes: Type.Boolean({ description: 'whether one-time codes were on' }),
    passkeys: Type.Integer({ description: 'passkeys that were removed' }),
  }),
);

/** Told when a recovery code let somebody in. */
export const recoveryCodeUsed = event(
  'identity.factors.recoveryCodeUsed',
  'a person used up a recovery code',
  strict({ personId: Id, left: Type.Integer({ description: 'codes that are left' }) }),
  { withOrigin: true },
);

/** Told when new recovery codes took the place of the old ones. */
export const recoveryCodesRenewed = event(
  'identity.factors.recoveryCodesRenewed',
  'a person got new recovery codes',
  strict({ personId: Id }),
  { withOrigin: true },
);

/** Told when the free wrong codes are used up: somebody knows the password and guesses the rest. */
export const codesGuessed = event(
  'identity.factors.codesGuessed',
  'somebody who knows the password guesses codes',
  strict({ personId: Id }),
  { withOrigin: true },
);
