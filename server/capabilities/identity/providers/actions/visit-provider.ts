import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { providerUnknown } from '../faults.ts';
import { beginFlow, keepFlow, sealFlow, tripOf } from '../flow.ts';
import { TRAVEL_LIMIT } from '../limits.ts';
import { ownPage } from '../rules/next.ts';
import { Intent, Location, Next, Provider } from '../schemas.ts';
import { finishPage, reachDoor, refusalOf } from '../travel.ts';

/** Sends a browser to a provider. What ties its way back to it goes along as a sealed cookie. */
export const visitProvider = action({
  operation: 'identity.providers.visitProvider',
  summary: 'Go to a provider to sign in, or to link an account there',
  description:
    'For browsers. The way back ends at `/sign-in/finish#ticket=...` (or `#problem=<code>`); its page sends the ticket.',
  method: 'GET',
  path: '/identity/providers/:provider/start',
  permission: 'anyone',
  limit: TRAVEL_LIMIT,
  params: strict({ provider: Provider }),
  query: strict({ next: Type.Optional(Next), intent: Type.Optional(Intent) }),
  output: Location,
  status: 302,
  cache: 'no-store',
  faults: [providerUnknown],
  async run(ctx, { provider, next, intent = 'enter' }) {
    const door = reachDoor(ctx, provider);
    const flow = beginFlow(ctx, { next: ownPage(next), intent, sessionId: null });
    try {
      const { href } = await door.depart(tripOf(ctx, provider, flow));
      return { location: href, flow: sealFlow(ctx, provider, flow) };
    } catch (error) {
      const problem = refusalOf(ctx, provider, error);
      return { location: finishPage(provider, { problem }, flow), flow: null };
    }
  },
  wire(output, wire, { provider }) {
    if (output.flow !== null) keepFlow(wire, provider, output.flow);
    wire.redirect(output.location);
    return output;
  },
});
