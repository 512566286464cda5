import { createDecipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, jwtVerify } from 'jose';

/** A message as a push service got it, and as the browser reads it. */
export interface PushedMessage {
  headers: IncomingHttpHeaders;
  /** What the browser decrypts. */
  message: { title: string; body: string; path: string; tag: string; lang: string; unread: number };
  /** What was sent, encrypted. */
  bytes: Buffer;
}

/** A browser that lets itself be woken. */
export interface TestBrowser {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What it was told, oldest first. */
  messages: PushedMessage[];
}

/** A push service of this machine with its browsers, as tests need one. */
export interface PushService {
  /** What it answers from now on; null: it takes what comes and hangs up. */
  answers: { status: number; headers?: Record<string, string> } | null;
  origin: string;
  browser(): TestBrowser;
  close(): Promise<void>;
}

/** Starts a push service that decrypts for its browsers what it is given (RFC 8030, 8188, 8291). */
export async function startPushService(): Promise<PushService> {
  const browsers = new Map<string, (headers: IncomingHttpHeaders, bytes: Buffer) => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      browsers.get(request.url ?? '')?.(request.headers, Buffer.concat(chunks));
      if (service.answers === null) return request.socket.destroy();
      response.writeHead(service.answers.status, service.answers.headers).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const service: PushService = {
    answers: { status: 201 },
    origin: `http://127.0.0.1:${port}`,
    browser() {
      const keys = createECDH('prime256v1');
      const p256dh = keys.generateKeys('base64url');
      const auth = randomBytes(16);
      const path = `/send/${randomBytes(12).toString('base64url')}`;
      const messages: PushedMessage[] = [];
      browsers.set(path, (headers, bytes) => {
        const message = JSON.parse(decrypt(bytes, keys, auth)) as PushedMessage['message'];
        messages.push({ headers, bytes, message });
      });
      const endpoint = `${service.origin}${path}`;
      return {
        subscription: { endpoint, keys: { p256dh, auth: auth.toString('base64url') } },
        messages,
      };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return service;
}

/** Whom a message says it is from, checked as push services do (RFC 8292); @returns its claims and key */
export async function readVapid({ headers }: PushedMessage) {
  const [, token = '', key = ''] =
    /^vapid t=([^,]+), ?k=(\S+)$/.exec(headers.authorization ?? '') ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'));
  return { claims: payload, key };
}

/** One record of `aes128gcm`, as a browser opens it with its own keys (RFC 8291, 3.4). */
function decrypt(bytes: Buffer, keys: ECDH, auth: Buffer): string {
  const salt = bytes.subarray(0, 16);
  const keyBytes = bytes.readUInt8(20);
  const sender = bytes.subarray(21, 21 + keyBytes);
  const sealed = bytes.subarray(21 + keyBytes);
  const draw = (ikm: Buffer, from: Buffer, info: string | Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', ikm, from, info, length));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const shared = draw(keys.computeSecret(sender), auth, info, 32);
  const key = draw(shared, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = draw(shared, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with 2 and zeros behind it (RFC 8188, 2).
  return opened.subarray(0, opened.lastIndexOf(2)).toString();
}
