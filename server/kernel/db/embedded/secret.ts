import { randomBytes } from 'node:crypto';
import { chown, open, readFile, rename } from 'node:fs/promises';
import type { SystemUser } from './system-user.ts';

const PASSWORD_BYTES = 32;

/** A new random password of 256 bits, in letters that need no quoting anywhere. */
export function makePassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64url');
}

/** The password kept in a file, or null when there is none. */
export async function readPassword(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Keeps a password in a file that only the owner may read. Never half written: it is there
 * wholly or as before, also after a power failure.
 */
export async function writePassword(
  path: string,
  password: string,
  user: SystemUser | null,
): Promise<void> {
  const next = `${path}.new`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (user) await chown(next, user.uid, user.gid);
  await rename(next, path);
}
