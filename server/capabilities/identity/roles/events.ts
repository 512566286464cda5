import { Id, strict, Type } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** Told when an administrator signed somebody out of every device. From where, is theirs alone to know. */
export const personSignedOut = event(
  'identity.roles.personSignedOut',
  'an administrator signed a person out of every device',
  strict({ personId: Id, count: Type.Integer({ description: 'devices that were signed out' }) }),
);
