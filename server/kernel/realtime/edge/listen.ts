import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type ServerHttp2Session,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { HouseError } from '../../faults/house-error.ts';
import { GREET_MS_MAX, REASON_MS } from './limits.ts';

/** Where a core listens for edges. */
export interface Listening {
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** Files of the certificate and its key; without them the line is not encrypted. */
  tls: { certFile: string; keyFile: string } | null;
}

type Handler = Parameters<typeof createServer>[1];

/**
 * Listens for HTTP/2.
 * @throws HouseError when the port is taken or the certificate cannot be read
 */
export async function listenForEdges(
  { host, port, tls }: Listening,
  handler: Handler,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = tls === null ? createServer(handler) : await secured(tls, handler);
  const sessions = keepSessions(server);
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `${tls === null ? 'http' : 'https'}://${host}:${taken}`,
    async close() {
      server.close();
      for (const session of sessions) session.close();
      const closed = once(server, 'close');
      await Promise.race([closed, setTimeout(REASON_MS, undefined, { ref: false })]);
      for (const session of sessions) session.destroy();
    },
  };
}

async function secured(
  { certFile, keyFile }: { certFile: string; keyFile: string },
  handler: Parameters<typeof createServer>[1],
): Promise<Http2SecureServer> {
  const read = (file: string) =>
    readFile(file).catch((error: Error) => {
      throw new HouseError(`The certificate for edges cannot be read: ${error.message}.`);
    });
  const [cert, key] = [await read(certFile), await read(keyFile)];
  try {
    return createSecureServer({ cert, key }, handler);
  } catch (error) {
    throw new HouseError(`The certificate for edges is none: ${(error as Error).message}.`);
  }
}

/** The open sessions; one that opens no stream in time is ended. */
function keepSessions(server: Http2Server | Http2SecureServer): Set<ServerHttp2Session> {
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session: ServerHttp2Session) => {
    sessions.add(session);
    const late = globalThis.setTimeout(() => session.destroy(), GREET_MS_MAX);
    session.once('stream', () => clearTimeout(late));
    session.once('close', () => {
      clearTimeout(late);
      sessions.delete(session);
    });
    // A peer that speaks something else: its session ends, and nothing else does.
    session.on('error', () => session.destroy());
  });
  return sessions;
}

async function listen(server: Http2Server | Http2SecureServer, host: string, port: number) {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new HouseError(
      code === 'EADDRINUSE'
        ? `Port ${port} for edges is taken: end what listens there, or set MADANG_EDGE_PORT to another.`
        : `Port ${port} for edges cannot be opened: ${message}.`,
    );
  }
}
