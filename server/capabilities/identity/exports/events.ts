import { Id, strict } from '../../../kernel/action/schema.ts';
import { event } from '../../../kernel/events/event.ts';

/** Told when somebody asks for a copy of everything: what a thief would do first. */
export const exportAsked = event(
  'identity.exports.exportAsked',
  'a person asked for a copy of all their things',
  strict({ personId: Id, exportId: Id }),
  { withOrigin: true },
);

/** Told when the archive lies ready. */
export const exportReady = event(
  'identity.exports.exportReady',
  'a copy of all their things lies ready for a person',
  strict({ personId: Id, exportId: Id }),
);
