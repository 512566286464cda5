import { Secret, TOTP } from 'otpauth';
import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { TOTP_DIGITS, TOTP_PERIOD_S, TOTP_SECRET_BYTES, TOTP_STEPS_AROUND } from './limits.ts';

const ISSUER = 'Madang';
const PURPOSE = 'identity.factors.totp';
const WAY = { algorithm: 'SHA1', digits: TOTP_DIGITS, period: TOTP_PERIOD_S } as const;

/** A new secret: as people type it, as a QR code shows it, and as it is kept. */
export interface NewSecret {
  /** Base 32 (RFC 4648). */
  secret: string;
  /** `otpauth://totp/...`, what authenticator apps read. */
  uri: string;
  sealed: string;
}

/** Makes a secret for a person. @param label what the app shows beside the code */
export function makeSecret(ctx: Context, personId: string, label: string): NewSecret {
  const bytes = new Uint8Array(ctx.chance.bytes(TOTP_SECRET_BYTES));
  const secret = new Secret({ buffer: bytes.buffer });
  const uri = new TOTP({ ...WAY, secret, label, issuer: ISSUER }).toString();
  const { base32 } = secret;
  return { secret: base32, uri, sealed: ctx.port(secrets).seal(PURPOSE, base32, personId) };
}

/**
 * The time step (RFC 6238, 4.2) whose code this is: the present one, the one before or after; null when
 * it is none of them.
 */
export function stepOf(
  ctx: Context,
  personId: string,
  sealed: string,
  digits: string,
): number | null {
  const base32 = open(ctx, personId, sealed);
  if (base32 === null) return null;
  const secret = Secret.fromBase32(base32);
  const timestamp = ctx.now.getTime();
  const delta = TOTP.validate({
    ...WAY,
    secret,
    token: digits,
    timestamp,
    window: TOTP_STEPS_AROUND,
  });
  return delta === null ? null : TOTP.counter({ period: TOTP_PERIOD_S, timestamp }) + delta;
}

/** The same secret sealed with the newest master key; null when it is already, or cannot be opened. */
export function sealAnew(ctx: Context, personId: string, sealed: string): string | null {
  const kept = ctx.port(secrets);
  if (kept.isCurrent(sealed)) return null;
  const secret = open(ctx, personId, sealed);
  return secret === null ? null : kept.seal(PURPOSE, secret, personId);
}

/** Null when its master key is gone, or the row is not as we wrote it: then recovery codes let in. */
function open(ctx: Context, personId: string, sealed: string): string | null {
  const secret = ctx.port(secrets).unseal(PURPOSE, sealed, personId);
  if (secret === null) ctx.log.error({ personId }, 'a secret of one-time codes cannot be opened');
  return secret;
}
