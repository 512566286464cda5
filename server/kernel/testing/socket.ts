import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A connection by hand, for what no client would send. */
export interface RawConnection {
  socket: Socket;
  /** Everything that came back so far. */
  received(): string;
  /** Resolves when the other side has closed. */
  closed: Promise<unknown>;
}

/** Connects to `http://host:port` and sends exactly this text. */
export async function connectRaw(address: string, text: string): Promise<RawConnection> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let all = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (all += chunk));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  socket.write(text);
  return { socket, received: () => all, closed };
}

/** An open event stream. */
export interface OpenStream {
  response: IncomingMessage;
  /** The events said so far. */
  said(): { topic: string; seq: number; body: unknown }[];
  /** All text so far. */
  text(): string;
  ended: Promise<unknown>;
  close(): void;
}

/** Opens `GET /api/live?topic=...` over a socket; resolves once the answer's head is there. */
export async function openStream(
  address: string,
  topic: string,
  token?: string,
): Promise<OpenStream> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const request = get(`${address}/api/live?topic=${encodeURIComponent(topic)}`, {
    headers,
    agent: false,
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let all = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (all += chunk));
  response.on('error', () => undefined);
  request.on('error', () => undefined);
  return {
    response,
    text: () => all,
    said: () =>
      [...all.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as never),
    ended: new Promise((resolve) => response.once('close', resolve)),
    close: () => request.destroy(),
  };
}
