import { randomUUID, type webcrypto } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { HouseError } from '../../../../kernel/faults/house-error.ts';
import type { PublicKey } from './port.ts';

const FILE = 'signing-keys.json';

/** A key pair to sign with; its id is the thumbprint (RFC 7638). */
export interface SigningKey {
  kid: string;
  secret: webcrypto.CryptoKey;
  open: webcrypto.CryptoKey;
  publicJwk: PublicKey;
}

/**
 * The signing keys of the house, newest first, from a file that only the owner may read. A house
 * without keys makes one; of two programs that do so at once, both use the one that came first.
 * @throws HouseError when the file is not what it should be
 */
export async function loadKeys(folder: string): Promise<SigningKey[]> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (text !== null) return parseKeys(text, path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeOnce(path, JSON.stringify({ keys: [await newKey()] }));
  return parseKeys(await readFile(path, 'utf8'), path);
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' };
}

/** Writes the file whole or not at all, and never over another's. */
async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await chmod(draft, 0o600);
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

async function parseKeys(text: string, path: string): Promise<SigningKey[]> {
  try {
    const { keys } = JSON.parse(text) as { keys: JWK[] };
    if (keys.length === 0) throw new Error('no keys');
    return await Promise.all(keys.map(openKey));
  } catch (error) {
    throw new HouseError(
      `${path} does not hold signing keys (${(error as Error).message}): put back a copy, or remove it and everybody signs in again.`,
    );
  }
}

/** Opens one key, and keeps by name what may be published of it: nothing unknown gets out. */
async function openKey({ kty, crv, x, d, kid }: JWK): Promise<SigningKey> {
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x || !d || !kid) throw new Error('not an Ed25519 key');
  const open = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return {
    kid,
    secret: await importJWK({ ...open, d }, 'EdDSA'),
    open: await importJWK(open, 'EdDSA'),
    publicJwk: { ...open, kid, use: 'sig', alg: 'EdDSA' },
  };
}
