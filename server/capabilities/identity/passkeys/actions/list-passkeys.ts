import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { PASSKEY_LIMIT } from '../limits.ts';
import { ownPasskey } from '../rules/passkey.ts';
import { Passkey } from '../schemas.ts';
import { findPasskeys } from '../store.ts';

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
    return { items: (await findPasskeys(ctx.db, self(ctx))).map(ownPasskey) };
  },
});
