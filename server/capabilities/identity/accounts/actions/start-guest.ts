import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { Language, Name, nameWrong, Zone, zoneWrong } from '../../profiles/index.ts';
import { Client, Signed, signedOverWire, startSession } from '../../sessions/index.ts';
import { SIGN_UP_LIMIT, ZONE_DEFAULT } from '../limits.ts';
import { openAccount } from '../open.ts';

/**
 * Comes in with just a name. The account lives on this device until a mail address keeps it. Takes no
 * `Idempotency-Key`: its answer holds tokens, which must not be stored; a retry makes one more guest,
 * and the one whose answer was lost stays empty.
 */
export const startGuest = action({
  operation: 'identity.accounts.startGuest',
  summary: 'Come in with just a name',
  method: 'POST',
  path: '/identity/accounts/guests',
  permission: 'anyone',
  limit: SIGN_UP_LIMIT,
  body: strict({
    name: Name,
    language: Type.Optional(Language),
    zone: Type.Optional(Zone),
    client: Client,
  }),
  output: Signed,
  status: 201,
  faults: [nameWrong, zoneWrong],
  run: (ctx, { name, language = 'ko', zone = ZONE_DEFAULT, client }) =>
    ctx.transaction(async (ctx) => {
      const personId = await openAccount(ctx, { name, language, zone, role: 'guest' });
      return startSession(ctx, personId, client);
    }),
  wire: (signed, wire, { client }) => signedOverWire(signed, wire, client),
});
