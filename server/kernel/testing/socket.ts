import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { WebSocket, type ClientOptions } from 'ws';
import { SUBPROTOCOL } from '../realtime/protocol.ts';

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

/** A frame as the house sends it. */
export type Frame = Record<string, unknown> & { t: string };

/** A realtime socket of a test: speaks the protocol by hand. */
export interface TestSocket {
  socket: WebSocket;
  /** All frames so far, oldest first. */
  frames: Frame[];
  send(frame: object | string): void;
  /** The first frame of this kind that was not asked for before; waits for it. */
  next(t: string): Promise<Frame>;
  /** The code it was closed with. */
  closed: Promise<number>;
}

/** Opens the socket of a house at `http://host:port`; resolves when it is open, says nothing yet. */
export async function openSocket(
  address: string,
  options: ClientOptions = {},
): Promise<TestSocket> {
  const url = `${address.replace(/^http/, 'ws')}/api/realtime`;
  const socket = new WebSocket(url, SUBPROTOCOL, { perMessageDeflate: false, ...options });
  const frames: Frame[] = [];
  const taken = new Set<Frame>();
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as Frame));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  return {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async next(t) {
      for (;;) {
        const found = frames.find((frame) => frame.t === t && !taken.has(frame));
        if (found) {
          taken.add(found);
          return found;
        }
        if (socket.readyState === socket.CLOSED) throw new Error(`closed before any ${t}`);
        await setTimeout(2);
      }
    },
  };
}

/** Opens a socket and says hello, as the holder of a ticket or as nobody. */
export async function greet(address: string, ticket?: string): Promise<TestSocket> {
  const opened = await openSocket(address);
  opened.send({ t: 'hello', ...(ticket === undefined ? {} : { ticket }) });
  await opened.next('welcome');
  return opened;
}

/** Joins a topic; resolves with the answer. */
export async function joinTopic(
  to: TestSocket,
  topic: string,
  after?: number,
): Promise<Frame & { seq: number }> {
  to.send({ t: 'join', topic, ...(after === undefined ? {} : { after }) });
  return (await to.next('joined')) as Frame & { seq: number };
}
