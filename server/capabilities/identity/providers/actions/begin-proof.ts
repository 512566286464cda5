import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { crossSite } from '../../sessions/index.ts';
import { linkUnknown, providerUnknown, providerUnreachable } from '../faults.ts';
import { keepFlow } from '../flow.ts';
import { LINK_LIMIT } from '../limits.ts';
import { setOutToProve } from '../proving.ts';
import { Location, Next, Provider } from '../schemas.ts';

/** Begins a visit by which somebody who is signed in shows once more that it is them. */
export const beginProof = action({
  operation: 'identity.providers.beginProof',
  summary: 'Begin to show once more that it is you, by a linked account',
  description:
    'For browsers: keeps the visit in a cookie; send the person to `location`. The provider is asked ' +
    'to ask them anew, where it can be. The way back ends at `/sign-in/finish#ticket=...`; its page ' +
    'sends the ticket to `proveLink`.',
  method: 'POST',
  path: '/identity/providers/links/:provider/visits',
  permission: 'member',
  limit: LINK_LIMIT,
  params: strict({ provider: Provider }),
  body: strict({ next: Type.Optional(Next) }),
  output: Location,
  status: 201,
  faults: [providerUnknown, providerUnreachable, linkUnknown, crossSite],
  async run(ctx, { provider, next }) {
    if (ctx.caller.crossSite) throw crossSite();
    return setOutToProve(ctx, provider, next);
  },
  wire(output, wire, { provider }) {
    if (output.flow !== null) keepFlow(wire, provider, output.flow);
    return { ...output, flow: null };
  },
});
