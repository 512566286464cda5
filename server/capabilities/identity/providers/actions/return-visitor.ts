import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { providerUnknown } from '../faults.ts';
import { TRAVEL_LIMIT } from '../limits.ts';
import { answerOf, comeBack } from '../returning.ts';
import { Answer, Location, Provider } from '../schemas.ts';

/** The way back from a provider. Writes nothing: what it proves is sealed into the ticket. */
export const returnVisitor = action({
  operation: 'identity.providers.returnVisitor',
  summary: 'Come back from a provider',
  description: 'Providers send browsers here; it is the redirect URI that is registered with them.',
  method: 'GET',
  path: '/identity/providers/:provider/callback',
  permission: 'anyone',
  limit: TRAVEL_LIMIT,
  params: strict({ provider: Provider }),
  query: Answer,
  output: Location,
  status: 302,
  cache: 'no-store',
  faults: [providerUnknown],
  async run(ctx, input) {
    return { location: await comeBack(ctx, input.provider, answerOf(input)), flow: null };
  },
  wire(output, wire) {
    wire.redirect(output.location);
    return output;
  },
});
