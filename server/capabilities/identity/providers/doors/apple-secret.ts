import { readFile } from 'node:fs/promises';
import { importPKCS8, SignJWT } from 'jose';
import type { ClientAuth } from 'openid-client';
import type { ProviderSettings } from '../../../../kernel/config/providers.ts';
import { HouseError } from '../../../../kernel/faults/house-error.ts';
import { APPLE_SECRET_S } from '../limits.ts';

type Apple = NonNullable<ProviderSettings['apple']>;

/** The client secret of Sign in with Apple: a JWT of ours, signed anew while it is used. */
export interface AppleSecret {
  /** Makes a new one when the old one has lived for half of its time. */
  renew(now: Date): Promise<void>;
  authenticate: ClientAuth;
}

/**
 * Reads the private key and makes client secrets with it ("Creating a client secret", Apple).
 * @param audience Apple's issuer
 * @throws HouseError when the file holds no such key
 */
export async function openAppleSecret(apple: Apple, audience: string): Promise<AppleSecret> {
  const key = await readKey(apple.privateKeyFile);
  let secret = '';
  let untilMs = -Infinity;
  return {
    async renew(now) {
      if (now.getTime() < untilMs - (APPLE_SECRET_S * 1000) / 2) return;
      const atS = Math.floor(now.getTime() / 1000);
      secret = await new SignJWT()
        .setProtectedHeader({ alg: 'ES256', kid: apple.keyId })
        .setIssuer(apple.teamId)
        .setSubject(apple.clientId)
        .setAudience(audience)
        .setIssuedAt(atS)
        .setExpirationTime(atS + APPLE_SECRET_S)
        .sign(key);
      untilMs = (atS + APPLE_SECRET_S) * 1000;
    },
    authenticate(_server, client, body) {
      body.set('client_id', client.client_id);
      body.set('client_secret', secret);
    },
  };
}

async function readKey(path: string) {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new HouseError(`MADANG_APPLE_PRIVATE_KEY_FILE cannot be read (${error.message}).`);
  });
  return importPKCS8(text, 'ES256').catch(() => {
    throw new HouseError(
      `MADANG_APPLE_PRIVATE_KEY_FILE (${path}) holds no ES256 key: it is the .p8 file that Apple gave.`,
    );
  });
}
