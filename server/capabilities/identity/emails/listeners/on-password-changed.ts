import { listener } from '../../../../kernel/events/event.ts';
import { passwordChanged } from '../../accounts/index.ts';
import { tellPasswordChanged } from '../password-changed.ts';
import { voidLinks } from '../store.ts';

/** When a password was changed, its person is told, and what a thief had under way is stopped. */
export const onPasswordChanged = listener({
  name: 'identity.emails.onPasswordChanged',
  on: passwordChanged,
  async run(ctx, { personId }, { id, at }) {
    await voidLinks(ctx.db, personId, ['change', 'reset']);
    await tellPasswordChanged(ctx, { personId, key: id, at });
  },
});
