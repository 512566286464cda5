import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { inputWrong } from '../../../../kernel/faults/catalogue.ts';
import { passkeyUnknown } from '../faults.ts';
import { PASSKEY_LIMIT } from '../limits.ts';
import { cleanName } from '../rules/name.ts';
import { ownPasskey } from '../rules/passkey.ts';
import { Passkey, PasskeyName } from '../schemas.ts';
import { renamePasskey as rename } from '../store.ts';

/** Gives a passkey a name that says where it is. */
export const renamePasskey = action({
  operation: 'identity.passkeys.renamePasskey',
  summary: 'Rename a passkey',
  method: 'PATCH',
  path: '/identity/passkeys/:passkeyId',
  permission: 'member',
  limit: PASSKEY_LIMIT,
  params: strict({ passkeyId: Id }),
  body: strict({ name: PasskeyName }),
  output: Passkey,
  faults: [passkeyUnknown],
  async run(ctx, { passkeyId, name: given }) {
    const name = cleanName(given);
    if (name === null) {
      const detail = 'A name needs something that can be seen.';
      throw inputWrong({ detail, errors: [{ pointer: '/name', code: 'empty', detail }] });
    }
    const row = await rename(ctx.db, passkeyId, self(ctx), name);
    if (!row) throw passkeyUnknown();
    return ownPasskey(row);
  },
});
