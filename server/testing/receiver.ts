import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver got. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A program that is told things, as tests need one. */
export interface Receiver {
  url: string;
  received: Received[];
  /** The status it answers with from now on; null: it does not answer. */
  answers: number | null;
  close(): Promise<void>;
}

/** Starts a receiver on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, body });
      if (receiver.answers === null) return request.socket.destroy();
      const location = receiver.answers === 302 ? { location: '/elsewhere' } : {};
      response.writeHead(receiver.answers, location).end('thanks');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received: [],
    answers: 200,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** Whether a message was signed with a key, as Standard Webhooks has its receivers check it. */
export function isSigned({ headers, body }: Received, key: string): boolean {
  const secret = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const mac = createHmac('sha256', secret).update(signed).digest('base64');
  return headers['webhook-signature'] === `v1,${mac}`;
}
