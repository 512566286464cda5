import { createECDH } from 'node:crypto';
import { join } from 'node:path';
import { HouseError } from '../../../kernel/faults/house-error.ts';
import { port } from '../../../kernel/room/port.ts';
import { openSecretFolder } from '../../../kernel/secrets/folder.ts';
import { followFile, makeFile, type KeptFile } from '../../../kernel/secrets/kept-file.ts';

/** The key by which push services know that a message is ours (VAPID, RFC 8292), in base64url. */
export interface PushKey {
  publicKey: string;
  privateKey: string;
}

/** The port of the house's push key, as its file stands at each moment. */
export const pushKey = port<KeptFile<PushKey>>('notifications.pushKey');

const FILE = 'push-key';
const CURVE = 'prime256v1';
/** Bytes of a private key of P-256. */
const KEY_BYTES = 32;

/**
 * The push key of the house, from a file that only the owner may read; made when missing, once for all
 * nodes that share the folder.
 * @throws HouseError when the file is not what it should be
 */
export async function followPushKey(folder: string): Promise<KeptFile<PushKey>> {
  openSecretFolder(folder);
  const path = join(folder, FILE);
  makeFile(path, () => {
    const pair = createECDH(CURVE);
    pair.generateKeys();
    // OpenSSL drops the zeros that a key may begin with.
    const whole = pair.getPrivateKey('hex').padStart(KEY_BYTES * 2, '0');
    return `${Buffer.from(whole, 'hex').toString('base64url')}\n`;
  });
  return followFile(path, (text) => parse(text.trim(), path));
}

function parse(text: string, path: string): PushKey {
  const privateKey = Buffer.from(text, 'base64url');
  const pair = createECDH(CURVE);
  try {
    if (privateKey.length !== KEY_BYTES) throw new RangeError('a key of another length');
    pair.setPrivateKey(privateKey);
  } catch {
    throw new HouseError(
      `${path} does not hold a private key of P-256 in base64url: put back a copy, or delete it and a ` +
        `new one is made. With another key every browser has to be allowed news once more.`,
    );
  }
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}
