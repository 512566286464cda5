import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { sessionUnknown } from '../faults.ts';
import { SESSION_LIMIT } from '../limits.ts';
import { endAll } from '../sessions.ts';

/** Signs out a device of one's own. */
export const endSession = action({
  operation: 'identity.sessions.endSession',
  summary: 'Sign out one of your devices',
  method: 'DELETE',
  path: '/identity/sessions/:sessionId',
  permission: 'guest',
  limit: SESSION_LIMIT,
  params: strict({ sessionId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [sessionUnknown],
  async run(ctx, { sessionId }) {
    const which = { personId: self(ctx), id: sessionId, except: null };
    const ended = await ctx.transaction((ctx) => endAll(ctx, which, 'ended'));
    if (ended === 0) throw sessionUnknown();
    return null;
  },
});
