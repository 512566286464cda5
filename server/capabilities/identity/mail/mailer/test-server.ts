import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { TestCertificate } from './test-certificate.ts';

/** How a mail server of a test behaves. */
export interface ServerOptions {
  /** With it the server speaks TLS, from the first byte or after STARTTLS. */
  tls?: { certificate: TestCertificate; implicit: boolean };
  /** Who may send; everybody unless said. */
  login?: { user: string; password: string };
  /** What it answers to a recipient: a status of SMTP, e.g. 550; takes all unless said. */
  refuse?: (address: string) => number | null;
}

/** A letter that arrived. */
export interface Arrived {
  /** The recipients of the envelope: where it really goes. */
  recipients: string[];
  /** Whether the way was encrypted. */
  secure: boolean;
  email: Email;
}

/** A real mail server on this machine. */
export interface MailServer {
  /** Without a scheme: `127.0.0.1:2525`. */
  place: string;
  arrived(): Promise<Arrived[]>;
  /** Why connections failed: a client that trusts nobody hangs up. */
  faults: Error[];
  close(): Promise<void>;
}

/** Starts a mail server on a free port of 127.0.0.1. */
export async function startMailServer(options: ServerOptions = {}): Promise<MailServer> {
  const { tls, login, refuse } = options;
  const raw: { recipients: string[]; secure: boolean; bytes: Buffer }[] = [];
  const faults: Error[] = [];
  const server = new SMTPServer({
    ...(tls ? { ...tls.certificate, secure: tls.implicit } : {}),
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) done(null, { user: username });
      else done(new Error('wrong'));
    },
    onRcptTo({ address }, _session, done) {
      const status = refuse?.(address) ?? null;
      if (status === null) done();
      else done(Object.assign(new Error(`no ${address} here`), { responseCode: status }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        raw.push({ recipients, secure: session.secure, bytes: Buffer.concat(chunks) });
        done();
      });
    },
  });
  server.on('error', (error: Error) => faults.push(error));
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    place: `127.0.0.1:${port}`,
    arrived: () =>
      Promise.all(
        raw.map(async ({ bytes, ...way }) => ({ ...way, email: await PostalMime.parse(bytes) })),
      ),
    faults,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
