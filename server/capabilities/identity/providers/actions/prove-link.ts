import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { Code, codeNeeded, codeWrong } from '../../factors/index.ts';
import { triesTooMany } from '../../passwords/index.ts';
import { crossSite, Proved, sessionOver } from '../../sessions/index.ts';
import { linkOther, ticketOver } from '../faults.ts';
import { LINK_LIMIT } from '../limits.ts';
import { proveBy } from '../proving.ts';
import { Ticket } from '../schemas.ts';

/** Shows once more that it is you, by a linked account instead of the password (step-up, RFC 9470). */
export const proveLink = action({
  operation: 'identity.providers.proveLink',
  summary: 'Show once more that it is you, by a linked account',
  description:
    'For what is refused with `house.proof_needed`. Takes the ticket of a visit that `beginProof` of ' +
    'this very session began, and a code where one-time codes are on; gives an access token that is ' +
    'good for it for ten minutes. `code_needed` and `link_other` use nothing up.',
  method: 'POST',
  path: '/identity/providers/proofs',
  permission: 'member',
  limit: LINK_LIMIT,
  body: strict({ ticket: Ticket, code: Type.Optional(Code) }),
  output: Proved,
  status: 201,
  faults: [ticketOver, linkOther, codeNeeded, codeWrong, triesTooMany, sessionOver, crossSite],
  async run(ctx, { ticket, code }) {
    if (ctx.caller.crossSite) throw crossSite();
    return proveBy(ctx, ticket, code);
  },
});
