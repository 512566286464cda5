import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { Code, codeNeeded, codeWrong, proveSecond } from '../../factors/index.ts';
import { credentialsWrong, GivenPassword, triesTooMany, verifyOwn } from '../../passwords/index.ts';
import { sessionOver } from '../faults.ts';
import { SESSION_LIMIT } from '../limits.ts';
import { Proved } from '../schemas.ts';
import { markProved } from '../sessions.ts';

/** Shows once more that it is you, before what a borrowed device must not do (step-up, RFC 9470). */
export const proveSession = action({
  operation: 'identity.sessions.proveSession',
  summary: 'Show once more that it is you',
  description:
    'For what is refused with `house.proof_needed` or `house.factor_needed`. Takes the password, and a code where one-time ' +
    'codes are on; gives an access token that is good for it for ten minutes.',
  method: 'POST',
  path: '/identity/sessions/current/proof',
  permission: 'member',
  limit: SESSION_LIMIT,
  body: strict({ password: GivenPassword, code: Type.Optional(Code) }),
  output: Proved,
  faults: [credentialsWrong, triesTooMany, codeNeeded, codeWrong, sessionOver],
  async run(ctx, { password, code }) {
    const personId = self(ctx);
    await verifyOwn(ctx, personId, password);
    return markProved(ctx, await proveSecond(ctx, personId, code));
  },
});
