import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { systemClock } from '../../../../kernel/clock.ts';
import { HouseError } from '../../../../kernel/faults/house-error.ts';
import { openSecretFolder } from '../../../../kernel/secrets/folder.ts';
import {
  followFile,
  makeFile,
  replaceFile,
  type KeptFile,
} from '../../../../kernel/secrets/kept-file.ts';
import { KEY_PUBLISHED_MINUTES } from '../limits.ts';
import { isAged, spentKeys, type KeyTimes } from '../rules/signing.ts';
import type { PublicKey } from './port.ts';

const FILE = 'signing-keys.json';

/** A key pair to sign with; its id is the thumbprint (RFC 7638). */
export interface SigningKey extends KeyTimes {
  secret: KeyObject;
  open: KeyObject;
  publicJwk: PublicKey;
}

/** A key as the file holds it: a JWK, when it was made and from when it signs. */
interface KeptKey extends JWK {
  made_at?: string;
  signs_from?: string;
}

/**
 * The signing keys of the house, newest first, from a file that only the owner may read, as it stands
 * at each moment. A house without keys makes one; of two programs that do so at once, both use the one
 * that came first.
 * @throws HouseError when the file is not what it should be
 */
export async function followKeys(folder: string): Promise<KeptFile<SigningKey[]>> {
  openSecretFolder(folder);
  const path = join(folder, FILE);
  const first = await newKey(systemClock.now(), null);
  makeFile(path, () => textOf([first]));
  return followFile(path, (text) => parseKeys(text, path).map(openKey));
}

/**
 * Puts a new key in front. It is published at once and signs later, so that no token comes before its
 * key is known; `isHurry` lets it sign at once.
 * @returns its id
 */
export async function rotateKeys(folder: string, now: Date, isHurry = false): Promise<string> {
  const waitMs = isHurry ? 0 : KEY_PUBLISHED_MINUTES * 60_000;
  const key = await newKey(now, new Date(now.getTime() + waitMs));
  await change(folder, (keys) => [key, ...keys]);
  return key.kid ?? '';
}

/**
 * Takes out the named key, or those whose last token has expired. Nobody is signed out by it: whoever
 * holds a token of a key that is gone refreshes.
 * @returns the ids that were taken out
 * @throws HouseError when no key is called so, or none that signs would be left
 */
export async function retireKeys(folder: string, now: Date, kid: string | null): Promise<string[]> {
  let gone: string[] = [];
  await change(folder, (keys) => {
    const times = keys.map(timesOf);
    gone = (kid === null ? spentKeys(times, now) : times.filter((key) => key.kid === kid)).map(
      (key) => key.kid,
    );
    if (kid !== null && gone.length === 0) throw new HouseError(`There is no signing key ${kid}.`);
    if (gone.length === keys.length) {
      throw new HouseError(`The signing key ${kid} is the only one: rotate first.`);
    }
    return keys.filter((key) => !gone.includes(key.kid ?? ''));
  });
  return gone;
}

/** What the house does by itself: a new key when the newest is old, old ones out when they are spent. */
export async function turnKeys(folder: string, now: Date): Promise<void> {
  const keys = (await followKeys(folder)).read();
  if (isAged(keys, now)) await rotateKeys(folder, now);
  else if (spentKeys(keys, now).length > 0) await retireKeys(folder, now, null);
}

async function change(folder: string, next: (keys: KeptKey[]) => KeptKey[]): Promise<void> {
  await followKeys(folder);
  const path = join(folder, FILE);
  replaceFile(path, (text) => textOf(next(parseKeys(text, path))));
}

async function newKey(madeAt: Date, signsFrom: Date | null): Promise<KeptKey> {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
  return {
    ...jwk,
    kid: await calculateJwkThumbprint(jwk),
    alg: 'EdDSA',
    use: 'sig',
    made_at: madeAt.toISOString(),
    ...(signsFrom === null ? {} : { signs_from: signsFrom.toISOString() }),
  };
}

function textOf(keys: KeptKey[]): string {
  return JSON.stringify({ keys }, null, 1);
}

function parseKeys(text: string, path: string): KeptKey[] {
  try {
    const { keys } = JSON.parse(text) as { keys: KeptKey[] };
    if (keys.length === 0) throw new Error('no keys');
    keys.forEach(openKey);
    return keys;
  } catch (error) {
    throw new HouseError(
      `${path} does not hold signing keys (${(error as Error).message}): put back a copy, or remove it and everybody signs in again.`,
    );
  }
}

/** Opens one key, and keeps by name what may be published of it: nothing unknown gets out. */
function openKey(key: KeptKey): SigningKey {
  const { kty, crv, x, d, kid } = key;
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x || !d || !kid) throw new Error('not an Ed25519 key');
  const open = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return {
    ...timesOf(key),
    secret: createPrivateKey({ key: { ...open, d }, format: 'jwk' }),
    open: createPublicKey({ key: open, format: 'jwk' }),
    publicJwk: { ...open, kid, use: 'sig', alg: 'EdDSA' },
  };
}

function timesOf({ kid = '', made_at: made, signs_from: signs }: KeptKey): KeyTimes {
  return { kid, madeAt: instant(made), signsFrom: instant(signs) };
}

function instant(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error(`"${text}" is no time`);
  return at;
}
