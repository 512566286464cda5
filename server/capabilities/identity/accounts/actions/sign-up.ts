import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import {
  addCredentials,
  Email,
  hashNew,
  NewPassword,
  passwordWeak,
} from '../../passwords/index.ts';
import { Language, Name, nameWrong, Zone, zoneWrong } from '../../profiles/index.ts';
import { Client, Signed, signedOverWire, startSession } from '../../sessions/index.ts';
import { SIGN_UP_LIMIT, ZONE_DEFAULT } from '../limits.ts';
import { openAccount } from '../open.ts';

/**
 * Opens an account with mail address and password, and signs in. Whether others use the address is not
 * told: who opens the link in the letter to it owns it. Takes no `Idempotency-Key`: its answer holds
 * tokens, which must not be stored; a retry opens another account, and the lost one stays empty.
 */
export const signUp = action({
  operation: 'identity.accounts.signUp',
  summary: 'Open an account',
  description:
    'The same answer whether or not somebody uses the mail address: it is theirs who opens the link in the letter to it.',
  method: 'POST',
  path: '/identity/accounts',
  permission: 'anyone',
  limit: SIGN_UP_LIMIT,
  body: strict({
    email: Email,
    password: NewPassword,
    name: Name,
    language: Type.Optional(Language),
    zone: Type.Optional(Zone),
    client: Client,
  }),
  output: Signed,
  status: 201,
  faults: [passwordWeak, nameWrong, zoneWrong],
  async run(ctx, { email, password, name, language = 'ko', zone = ZONE_DEFAULT, client }) {
    const hash = await hashNew(ctx, { email, password, own: [name] });
    return ctx.transaction(async (ctx) => {
      const personId = await openAccount(ctx, { name, language, zone, role: 'member' });
      await addCredentials(ctx, personId, email, hash);
      return startSession(ctx, personId, client);
    });
  },
  wire: (signed, wire, { client }) => signedOverWire(signed, wire, client),
});
