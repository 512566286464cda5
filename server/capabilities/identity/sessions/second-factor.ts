import type { SecondFactor } from '../../../kernel/action/second-factor.ts';
import { passkeyDoors } from '../doors/index.ts';
import { hasCodes } from '../factors/index.ts';
import { hasShownFactor, markFactor } from './store/sessions.ts';

/**
 * What the house knows of second factors, asked anew each time: which there are, their rooms say; whether
 * the session has shown one, its row does. Nothing has to be kept in step when a factor goes.
 */
export const sessionFactors: SecondFactor = {
  async stateOf(ctx) {
    const { actor } = ctx;
    if (actor.kind !== 'person') return 'none';
    const [codes, passkeys, shown] = await Promise.all([
      hasCodes(ctx, actor.id),
      ctx.port(passkeyDoors).count(ctx, actor.id),
      hasShownFactor(ctx.db, actor.sessionId),
    ]);
    if (!codes && passkeys === 0) return 'none';
    return shown ? 'shown' : 'unshown';
  },
  async show(ctx) {
    if (ctx.actor.kind === 'person') await markFactor(ctx.db, ctx.actor.sessionId, ctx.now);
  },
};
