import type { EventKind } from '../../../kernel/events/event-kind.ts';
import { listener, type AnyListener } from '../../../kernel/events/event.ts';
import { isHere, note, seenFrom } from './note.ts';
import type { Kind } from './rules/kinds.ts';

/** A listener that notes an event of one kind for its person; `detail` says which one it was. */
export function noting<T extends { personId: string }>(
  on: EventKind<T>,
  kind: Kind,
  detail: (payload: T) => string | null = () => null,
): AnyListener {
  const happened = on.name.split('.').at(-1) ?? '';
  return listener<T>({
    name: `identity.security.on${happened.charAt(0).toUpperCase()}${happened.slice(1)}`,
    on,
    async run(ctx, payload, facts) {
      const { personId } = payload;
      if (!(await isHere(ctx, personId))) return;
      const what = { kind, personId, detail: detail(payload) };
      await note(ctx, what, facts, await seenFrom(ctx, facts));
    },
  });
}
