import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { lastDoor } from '../../doors/index.ts';
import { linkUnknown } from '../faults.ts';
import { unlink } from '../links.ts';
import { LINK_LIMIT } from '../limits.ts';
import { Provider } from '../schemas.ts';

/** Ends a link. The last way in stays. */
export const unlinkProvider = action({
  operation: 'identity.providers.unlinkProvider',
  summary: 'Unlink an account elsewhere',
  description: 'Asks for a recent proof. The last way to sign in stays.',
  method: 'DELETE',
  path: '/identity/providers/links/:provider',
  permission: 'guest',
  limit: LINK_LIMIT,
  params: strict({ provider: Provider }),
  output: Type.Null(),
  status: 204,
  faults: [linkUnknown, lastDoor, proofNeeded],
  async run(ctx, { provider }) {
    requireRecent(ctx);
    await unlink(ctx, self(ctx), provider);
    return null;
  },
});
