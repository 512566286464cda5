import { hash, verify } from '@node-rs/argon2';
import { ARGON2 } from './limits.ts';

/**
 * The argon2id hash of a password, for keeping. Keyboards compose letters differently: NFC makes them one.
 * @param salt 16 bytes; random ones unless given
 */
export function hashPassword(password: string, salt?: Uint8Array): Promise<string> {
  return hash(password.normalize('NFC'), salt ? { ...ARGON2, salt } : ARGON2);
}

/**
 * Whether a password opens a kept hash. Where nothing is kept (null) the same work is done on a
 * decoy and the answer is no: who has no account is not told apart by time.
 */
export async function opensHash(kept: string | null, password: string): Promise<boolean> {
  const opens = await verify(kept ?? (await decoyHash()), password.normalize('NFC'));
  return kept !== null && opens;
}

let decoy: Promise<string> | undefined;

function decoyHash(): Promise<string> {
  decoy ??= hash('nobody has this password', ARGON2);
  return decoy;
}
