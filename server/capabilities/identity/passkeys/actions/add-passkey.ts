import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import {
  factorNeeded,
  guardFactors,
  secondFactor,
} from '../../../../kernel/action/second-factor.ts';
import { self } from '../../../../kernel/action/self.ts';
import type { Context } from '../../../../kernel/context/context.ts';
import { brokenConstraint } from '../../../../kernel/db/errors.ts';
import { deviceName } from '../../sessions/index.ts';
import { passkeyAdded } from '../events.ts';
import {
  challengeOver,
  passkeyKnown,
  passkeyRefused,
  passkeysOff,
  passkeysTooMany,
} from '../faults.ts';
import { ANSWER_BYTES_MAX, PASSKEY_LIMIT, PASSKEYS_MAX } from '../limits.ts';
import { verifyNew, type NewCredential } from '../registering.ts';
import { cleanName } from '../rules/name.ts';
import { ownPasskey } from '../rules/passkey.ts';
import { Passkey, PasskeyName, RegistrationResponse } from '../schemas.ts';
import { countPasskeys, insertPasskey } from '../store.ts';

/** Adds the passkey that an authenticator has made; its challenge was given to a proved person. */
export const addPasskey = action({
  operation: 'identity.passkeys.addPasskey',
  summary: 'Add a passkey',
  description:
    'Takes the answer of `navigator.credentials.create()` as JSON (Web Authentication 3).',
  method: 'POST',
  path: '/identity/passkeys',
  permission: 'member',
  limit: PASSKEY_LIMIT,
  bodyBytesMax: ANSWER_BYTES_MAX,
  body: strict({ response: RegistrationResponse, name: Type.Optional(PasskeyName) }),
  output: Passkey,
  status: 201,
  faults: [challengeOver, passkeyRefused, passkeyKnown, passkeysTooMany, passkeysOff, factorNeeded],
  async run(ctx, { response, name }) {
    const personId = self(ctx);
    const before = await guardFactors(ctx);
    const made = await verifyNew(ctx, personId, response);
    const row = {
      ...rowOf(ctx, made),
      person_id: personId,
      transports: response.response.transports ?? [],
      name: cleanName(name ?? '') ?? cleanName(deviceName(ctx.caller.agent)) ?? 'Passkey',
    };
    await ctx.transaction(async (ctx) => {
      await insertPasskey(ctx.db, row).catch((error: unknown) => {
        throw brokenConstraint(error) === 'passkey_credential_key' ? passkeyKnown() : error;
      });
      if ((await countPasskeys(ctx.db, personId)) > PASSKEYS_MAX) {
        throw passkeysTooMany({ detail: `${PASSKEYS_MAX} at most.` });
      }
      // Proved when it was begun, and the device asked for a finger or PIN just now: two factors.
      if (before === 'none') await ctx.port(secondFactor).show(ctx);
      await ctx.emit(passkeyAdded, { personId, passkeyId: row.id, name: row.name });
    });
    return ownPasskey({ ...row, last_used_at: null });
  },
});

function rowOf(ctx: Context, { credential, credentialBackedUp }: NewCredential) {
  return {
    id: ctx.newId(),
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey),
    counter: credential.counter,
    backed_up: credentialBackedUp,
    created_at: ctx.now,
  };
}
