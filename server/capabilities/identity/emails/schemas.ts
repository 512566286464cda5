import { orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { LINK_CHARS_MAX } from './limits.ts';

/** The secret of a link, as it stands behind the `#`. */
export const LinkToken = Type.String({
  minLength: 1,
  maxLength: LINK_CHARS_MAX,
  description: 'what stands behind the # of the link in the letter',
});

/** One's own mail address. */
export const OwnEmail = strict({
  email: orNull(Type.String({ description: 'null without one: a guest, say' })),
  verified: Type.Boolean({ description: 'whether a letter to it was shown to reach you' }),
  pending: orNull(Type.String({ description: 'the address that waits for its link to be opened' })),
});
export type OwnEmail = Static<typeof OwnEmail>;
