import { Instant, orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { CODE_CHARS_MAX } from './limits.ts';

/** A code of an authenticator app, or a recovery code; blanks and dashes do not matter. */
export const Code = Type.String({
  minLength: 1,
  maxLength: CODE_CHARS_MAX,
  description: 'six digits of the authenticator app, or a recovery code',
  examples: ['492039'],
});

/** What a person has turned on. */
export const Factors = strict({
  totp: orNull(
    strict({ since: Instant }, { description: 'one-time codes; null when they are off' }),
  ),
  recoveryCodesLeft: Type.Integer({ description: 'recovery codes that were not used' }),
});

export type Factors = Static<typeof Factors>;

/** Codes that are shown this once. */
export const RecoveryCodes = strict({
  recoveryCodes: Type.Array(Type.String({ examples: ['7K3M-Q9ZT-0XHB-V5R2'] }), {
    description: 'each opens once; the house keeps hashes only and never shows them again',
  }),
});
