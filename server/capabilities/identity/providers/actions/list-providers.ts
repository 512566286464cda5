import { action } from '../../../../kernel/action/action.ts';
import { orNull, strict, Type } from '../../../../kernel/action/schema.ts';
import { doors } from '../doors/port.ts';
import { gameTickets } from '../games/port.ts';
import { STEAM_IDENTITY } from '../games/steam.ts';
import { LIST_LIMIT } from '../limits.ts';
import { Provider } from '../schemas.ts';

/** What the sign-in page shows: the providers that this house has, in their order. */
export const listProviders = action({
  operation: 'identity.providers.listProviders',
  summary: 'List the providers by which one can sign in here',
  description: 'What is not configured is not listed, and its addresses answer 404.',
  method: 'GET',
  path: '/identity/providers',
  permission: 'anyone',
  limit: LIST_LIMIT,
  output: strict({
    items: Type.Array(
      strict({
        provider: Provider,
        label: orNull(
          Type.String({ description: 'what its button says, where it has no name of its own' }),
        ),
      }),
    ),
    steamIdentity: orNull(
      Type.String({
        description: 'what a game passes to `GetAuthTicketForWebApi`; null without game tickets',
      }),
    ),
  }),
  cache: 'public, max-age=60',
  async run(ctx) {
    const items = [...ctx.port(doors).values()].map(({ name, label }) => {
      return { provider: name, label };
    });
    return { items, steamIdentity: ctx.port(gameTickets) && STEAM_IDENTITY };
  },
});
