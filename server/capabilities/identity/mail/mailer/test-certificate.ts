import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate of this test run for 127.0.0.1, signed by itself, and its key; both PEM. */
export interface TestCertificate {
  key: string;
  cert: string;
}

const OID = {
  ed25519: '06032b6570',
  commonName: '0603550403',
  altName: '0603551d11',
  constraints: '0603551d13',
};

/** Makes a certificate (X.509 v3, RFC 5280): nothing in Node does, and tests keep no keys in the repository. */
export function makeCertificate(): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const algorithm = der(0x30, hex(OID.ed25519));
  const name = der(0x30, der(0x31, der(0x30, hex(OID.commonName), text(0x0c, 'a test'))));
  const valid = der(0x30, text(0x18, '20200101000000Z'), text(0x18, '20991231235959Z'));
  const altNames = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = der(
    0x30,
    der(0x30, hex(OID.altName), der(0x04, altNames)),
    der(0x30, hex(OID.constraints), der(0x04, der(0x30, hex('0101ff')))),
  );
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const body = der(
    0x30,
    hex('a003020102'),
    serial,
    algorithm,
    name,
    valid,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, Buffer.from([0]), sign(null, body, privateKey));
  const cert = der(0x30, body, algorithm, signature).toString('base64');
  const lines = cert.match(/.{1,64}/g)?.join('\n') ?? '';
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

function text(tag: number, chars: string): Buffer {
  return der(tag, Buffer.from(chars));
}
