import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import {
  credentialsWrong,
  GivenPassword,
  hashNext,
  NewPassword,
  passwordWeak,
  setHash,
  triesTooMany,
} from '../../passwords/index.ts';
import { reachPerson } from '../../profiles/index.ts';
import { endAll } from '../../sessions/index.ts';
import { passwordChanged } from '../events.ts';
import { PASSWORD_LIMIT } from '../limits.ts';

/** Changes the own password; every other device is signed out, for it may be why one changes it. */
export const changePassword = action({
  operation: 'identity.accounts.changePassword',
  summary: 'Change your password',
  method: 'PUT',
  path: '/identity/accounts/me/password',
  permission: 'guest',
  limit: PASSWORD_LIMIT,
  body: strict({ current: GivenPassword, password: NewPassword }),
  output: Type.Null(),
  status: 204,
  faults: [credentialsWrong, passwordWeak, triesTooMany],
  async run(ctx, { current, password }) {
    const personId = self(ctx);
    const except = ctx.actor.kind === 'person' ? ctx.actor.sessionId : null;
    const { name } = await reachPerson(ctx, personId);
    const hash = await hashNext(ctx, personId, { current, password, own: [name] });
    await ctx.transaction(async (ctx) => {
      await setHash(ctx, personId, hash);
      await endAll(ctx, { personId, id: null, except }, 'password_changed');
      await ctx.emit(passwordChanged, { personId });
    });
    return null;
  },
});
