import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { PASSKEY_LIMIT } from '../limits.ts';
import { passkeysOf } from '../owned.ts';
import { Passkey } from '../schemas.ts';

/** The passkeys one can sign in with. */
export const listPasskeys = action({
  operation: 'identity.passkeys.listPasskeys',
  summary: 'List your passkeys',
  method: 'GET',
  path: '/identity/passkeys',
  permission: 'member',
  limit: PASSKEY_LIMIT,
  output: strict({ items: Type.Array(Passkey) }),
  async run(ctx) {
    return { items: await passkeysOf(ctx, self(ctx)) };
  },
});
