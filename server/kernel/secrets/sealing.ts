import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { KEY_ID_BYTES, NONCE_BYTES, TAG_BYTES } from './limits.ts';
import { openMasterKeys, type MasterKey } from './master-keys.ts';
import type { Secrets } from './secrets.ts';

/** In front of all that was sealed: another way of sealing gets another number. */
const VERSION = 's1';
const CIPHER = 'aes-256-gcm';
const OPTIONS = { authTagLength: TAG_BYTES };
/** Characters of a key's id in base64url. */
const ID_CHARS = (KEY_ID_BYTES * 8) / 6;

/**
 * Opens the secrets of a folder; a house without a master key makes one.
 * @throws HouseError when the folder is open to others or its master key cannot be read
 */
export function openSecrets(folder: string): Secrets {
  const keys = openMasterKeys(folder);
  const newest = () => keys.read()[0] as MasterKey;
  // An id we do not know: another node has rotated a moment ago.
  const named = (id: string) => byId(keys.read(), id) ?? byId(keys.readAgain(), id);
  return {
    seal: (purpose, plain, about) => seal(newest(), purpose, plain, about),
    unseal(purpose, sealed, about) {
      const [version, id = '', nonce = '', body = ''] = sealed.split('.');
      const key = version === VERSION ? named(id) : undefined;
      return key ? unseal(key.of('seal', purpose), { nonce, body }, about) : null;
    },
    isCurrent: (sealed) => sealed.startsWith(`${VERSION}.${newest().id}.`),
    mac: (purpose, text) => mac(newest(), purpose, text),
    macFits(purpose, text, given) {
      const key = named(given.slice(0, ID_CHARS));
      if (!key) return false;
      const [wanted, found] = [Buffer.from(mac(key, purpose, text)), Buffer.from(given)];
      return wanted.length === found.length && timingSafeEqual(wanted, found);
    },
  };
}

function byId(keys: MasterKey[], id: string): MasterKey | undefined {
  return keys.find((key) => key.id === id);
}

function seal(key: MasterKey, purpose: string, plain: string, about: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.of('seal', purpose), nonce, OPTIONS);
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, key.id, nonce.toString('base64url'), body.toString('base64url')].join('.');
}

function unseal(
  key: Buffer,
  sealed: { nonce: string; body: string },
  about: string,
): string | null {
  const nonce = Buffer.from(sealed.nonce, 'base64url');
  const body = Buffer.from(sealed.body, 'base64url');
  if (nonce.length !== NONCE_BYTES || body.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce, OPTIONS);
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  const plain = decipher.update(body.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]).toString();
  } catch {
    // The tag does not fit: it was changed, moved, or is no text of ours.
    return null;
  }
}

function mac(key: MasterKey, purpose: string, text: string): string {
  const code = createHmac('sha256', key.of('mac', purpose)).update(text).digest('base64url');
  return key.id + code;
}
