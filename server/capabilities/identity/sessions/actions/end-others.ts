import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { SESSION_LIMIT } from '../limits.ts';
import { endAll } from '../sessions.ts';

/** Signs out every device of one's own but the one that asks: what one does first when in doubt. */
export const endOthers = action({
  operation: 'identity.sessions.endOthers',
  summary: 'Sign out all your other devices',
  description: 'The device that asks stays signed in. Asking again ends nothing and is no error.',
  method: 'DELETE',
  path: '/identity/sessions',
  permission: 'guest',
  limit: SESSION_LIMIT,
  output: strict({ ended: Type.Integer({ description: 'devices that were signed out' }) }),
  async run(ctx) {
    const personId = self(ctx);
    const except = ctx.actor.kind === 'person' ? ctx.actor.sessionId : null;
    const ended = await ctx.transaction((ctx) =>
      endAll(ctx, { personId, id: null, except }, 'ended'),
    );
    return { ended };
  },
});
