import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between two programs that a test can cut. */
export interface Wire {
  /** Where it is entered. */
  address: string;
  /** Cuts all connections, as a cable is cut: both ends learn of it at once. */
  cut(): void;
  /** Whether new connections are let through; at first they are. */
  admit(isOpen: boolean): void;
  /** Nothing goes any more, either way, and nothing is taken. */
  stall(): void;
  /** All that waited goes on. */
  flow(): void;
  close(): Promise<void>;
}

/** Lays a wire to `http://host:port`. */
export async function layWire(to: string): Promise<Wire> {
  const far = new URL(to);
  const pairs = new Set<{ near: Socket; far: Socket }>();
  let isOpen = true;
  let isStalled = false;
  const server = createServer((near) => {
    if (!isOpen) return near.destroy();
    const pair = { near, far: connect(Number(far.port), far.hostname) };
    pairs.add(pair);
    near.pipe(pair.far).pipe(near);
    if (isStalled) stallPair(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      pair.far.destroy();
    };
    for (const socket of [near, pair.far]) socket.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    admit: (whether) => void (isOpen = whether),
    stall() {
      isStalled = true;
      for (const pair of pairs) stallPair(pair);
    },
    flow() {
      isStalled = false;
      for (const { near, far } of pairs) near.pipe(far).pipe(near);
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

function stallPair({ near, far }: { near: Socket; far: Socket }): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}
