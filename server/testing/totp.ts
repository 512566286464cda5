import { Secret, TOTP } from 'otpauth';

/** What an authenticator app shows of a secret, at an instant and some steps of 30 s from it. */
export function totpOf(secret: string, atMs: number, steps = 0): string {
  const timestamp = atMs + steps * 30_000;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}
