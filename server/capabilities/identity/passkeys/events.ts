import { Id, strict, Type } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

const Payload = strict({ personId: Id, passkeyId: Id, name: Type.String() });

/** Told when a person got another way in. */
export const passkeyAdded = event(
  'identity.passkeys.passkeyAdded',
  'a person added a passkey',
  Payload,
  { withOrigin: true },
);

/** Told when a passkey opens nothing any more. */
export const passkeyRemoved = event(
  'identity.passkeys.passkeyRemoved',
  'a person removed a passkey',
  Payload,
  { withOrigin: true },
);

/** Told when a passkey's counter went backward: two devices may hold its secret. It was refused. */
export const passkeyCloned = event(
  'identity.passkeys.passkeyCloned',
  'a passkey counted backward, as a copy of it would',
  Payload,
  { withOrigin: true },
);
