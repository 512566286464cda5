import { PROVIDER_NAMES } from '../../../kernel/config/providers.ts';
import { Id, oneOf, strict } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

const payload = strict({ personId: Id, provider: oneOf(PROVIDER_NAMES) });

/** Told when an account of a provider became a way in for a person. */
export const providerLinked = event(
  'identity.providers.providerLinked',
  'a person can sign in by an account of a provider',
  payload,
  { withOrigin: true },
);

/** Told when it is no way in any more. */
export const providerUnlinked = event(
  'identity.providers.providerUnlinked',
  'a person can no longer sign in by an account of a provider',
  payload,
  { withOrigin: true },
);
