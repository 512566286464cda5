import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What an authenticator of a test does otherwise than a good one. */
export interface Quirks {
  origin?: string;
  rpId?: string;
  type?: string;
  /** Whether the person unlocked it; a good one makes sure. */
  verified?: boolean;
  /** What it says it counted; one more each time unless said. */
  counter?: number;
  userHandle?: string;
  /** Instead of the signature. */
  signature?: string;
  /** Instead of no attestation. */
  attestation?: { fmt: string; attStmt: Map<string, unknown> };
}

/** The parts of options that an authenticator reads. */
interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/** An authenticator in software, with one passkey in it: real keys, real signatures. */
export function authenticator(origin: string, isCounting = true) {
  const id = randomBytes(16);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let count = 0;
  let userHandle = '';
  const data = (rpId: string, quirks: Quirks, rest?: Buffer) =>
    authenticatorData(rpId, quirks, isCounting ? ++count : 0, rest);
  const envelope = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };
  return {
    credentialId: envelope.id,
    /** Answers `navigator.credentials.create()`. */
    create({ challenge, rp, user }: Asked, quirks: Quirks = {}) {
      userHandle = user?.id ?? '';
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const authData = data(rp?.id ?? '', quirks, attested);
      const { fmt, attStmt } = quirks.attestation ?? { fmt: 'none', attStmt: new Map() };
      const object = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', fmt],
          ['attStmt', attStmt],
          ['authData', new Uint8Array(authData)],
        ]) as never,
      );
      return {
        ...envelope,
        authenticatorAttachment: 'platform',
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, { origin, ...quirks }).toString(
            'base64url',
          ),
          attestationObject: Buffer.from(object).toString('base64url'),
          transports: ['internal', 'hybrid'],
        },
      };
    },
    /** Answers `navigator.credentials.get()`. */
    get({ challenge, rpId = '' }: Asked, quirks: Quirks = {}) {
      const authData = data(rpId, quirks);
      const told = clientData('webauthn.get', challenge, { origin, ...quirks });
      const signed = sign(null, Buffer.concat([authData, sha256(told)]), {
        key: privateKey,
        dsaEncoding: 'der',
      });
      return {
        ...envelope,
        response: {
          clientDataJSON: told.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: quirks.signature ?? signed.toString('base64url'),
          userHandle: quirks.userHandle ?? userHandle,
        },
      };
    },
  };
}

/** What an authenticator signs (Web Authentication, 6.1): the site, flags, its count, and a new key. */
function authenticatorData(rpId: string, quirks: Quirks, count: number, attested?: Buffer): Buffer {
  const verified = quirks.verified === false ? 0 : USER_VERIFIED;
  const head = Buffer.alloc(5);
  head.writeUInt8(USER_PRESENT | verified | (attested ? ATTESTED : 0));
  head.writeUInt32BE(quirks.counter ?? count, 1);
  return Buffer.concat([sha256(quirks.rpId ?? rpId), head, attested ?? Buffer.alloc(0)]);
}

/** What the browser tells of the page that asked (Web Authentication, 5.8.1). */
function clientData(type: string, challenge: string, { origin, ...quirks }: Quirks): Buffer {
  const told = { type: quirks.type ?? type, challenge, origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(told));
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** A public key as authenticators write it (RFC 9053: EC2, ES256, P-256). */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
  return Buffer.from(isoCBOR.encode(cose as never));
}
