import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { factorNeeded, guardFactors } from '../../../../kernel/action/second-factor.ts';
import { self } from '../../../../kernel/action/self.ts';
import { emailOf } from '../../passwords/index.ts';
import { reachPerson } from '../../profiles/index.ts';
import { totpOn } from '../faults.ts';
import { FACTOR_LIMIT } from '../limits.ts';
import { beginFactor } from '../store/factors.ts';
import { makeSecret } from '../totp.ts';

/** Makes a secret for an authenticator app. Nothing is asked for until a code of it was shown. */
export const beginTotp = action({
  operation: 'identity.factors.beginTotp',
  summary: 'Begin to turn on one-time codes',
  description:
    'Gives the secret for an authenticator app (RFC 6238: SHA-1, 6 digits, 30 s), this once. ' +
    'Beginning again gives another one. Asks for a recent proof.',
  method: 'POST',
  path: '/identity/factors/totp',
  permission: 'member',
  limit: FACTOR_LIMIT,
  output: strict({
    secret: Type.String({ description: 'base 32, for typing it in' }),
    uri: Type.String({ description: '`otpauth://totp/...`, for a QR code' }),
  }),
  status: 201,
  faults: [totpOn, proofNeeded, factorNeeded],
  async run(ctx) {
    const personId = self(ctx);
    requireRecent(ctx);
    await guardFactors(ctx);
    const [email, { name }] = await Promise.all([
      emailOf(ctx, personId),
      reachPerson(ctx, personId),
    ]);
    const { secret, uri, sealed } = makeSecret(ctx, personId, email ?? name);
    if (!(await beginFactor(ctx.db, personId, sealed, ctx.now))) throw totpOn();
    return { secret, uri };
  },
});
