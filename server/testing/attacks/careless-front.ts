import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Madang } from '../madang.ts';

/** The same house behind a server that is set up with less care. */
export interface CarelessFront {
  address: string;
  server: Server;
  close(): Promise<void>;
}

/** What is done with a request before the house gets it. */
type Seen = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Opens one before a house that is open. */
export async function openCarelessFront(
  { door }: Madang,
  options: ServerOptions,
  seen: Seen = () => undefined,
): Promise<CarelessFront> {
  const server = createServer(options, (request, response) => {
    void Promise.resolve(seen(request, response)).then(() => door.app.routing(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server,
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Goes on reading from a connection where the house would close it, after what it could not read. */
export function keepsConnections(_request: IncomingMessage, response: ServerResponse): void {
  const write = response.writeHead.bind(response);
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders) => {
    delete headers['connection'];
    return write(status, headers);
  }) as typeof response.writeHead;
}

const UNPACKERS: Record<string, (body: Buffer) => Buffer> = {
  gzip: (body) => gunzipSync(body),
  deflate: (body) => inflateSync(body),
  br: (body) => brotliDecompressSync(body),
};

/** Unpacks what comes packed, however much it becomes, works on copies of it, and keeps them. */
export function unpacker(): { seen: Seen; letGo(): void } {
  let kept: Buffer[] = [];
  return {
    async seen(request) {
      const unpack = UNPACKERS[request.headers['content-encoding'] ?? ''];
      if (!unpack) return;
      const body = unpack(await buffer(request));
      kept.push(body, Buffer.from(body), Buffer.from(body));
    },
    letGo() {
      kept = [];
    },
  };
}
