import { Id, strict, Type } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** Told when a person showed for the first time that letters to their address reach them. */
export const emailVerified = event(
  'identity.emails.emailVerified',
  'a mail address was shown to reach its person',
  strict({ personId: Id }),
  { withOrigin: true },
);

/** Told when another address took the place of the one before. */
export const emailChanged = event(
  'identity.emails.emailChanged',
  'a person has another mail address',
  strict({ personId: Id }),
  { withOrigin: true },
);

/** Told when a password was set by a link: all sessions have ended. */
export const passwordReset = event(
  'identity.emails.passwordReset',
  'a password was set by a link from a letter, all sessions ended',
  strict({
    personId: Id,
    firstProof: Type.Boolean({
      description:
        'whether the address was unverified until now: what was set up before may be a stranger’s',
    }),
  }),
  { withOrigin: true },
);
