import { Writable } from 'node:stream';
import { systemChance } from '../../clock.ts';
import { openLog } from '../../log/log.ts';
import { layWire, type Wire } from '../../testing/wire.ts';
import type { Core } from '../core.ts';
import { openCoreHouse, type CoreHouse } from '../test-core-house.ts';
import type { Watcher } from '../hub-topic.ts';
import { openEdgeCore, type EdgeCore } from './edge-core.ts';
import { serveEdges, type EdgeDoor } from './serve-edges.ts';

/** The secret of tests. */
export const SECRET = 'a-secret-of-thirty-two-characters';

/** A core and an edge of a test, with a wire between them that can be cut. */
export interface EdgeStand {
  house: CoreHouse;
  door: EdgeDoor;
  wire: Wire;
  edge: EdgeCore;
  /** What both logged. */
  logged(): string;
  close(): Promise<void>;
}

/** Opens one. @param change makes the core another: slow, say */
export async function openEdgeStand(
  change: (core: Core) => Core = (core) => core,
): Promise<EdgeStand> {
  const { log, logged } = listeningLog();
  const house = await openCoreHouse();
  const door = await openDoor(change(house.small.door.core), log);
  const wire = await layWire(door.address);
  const edge = openEdgeCore({
    urls: [wire.address],
    secret: SECRET,
    ca: null,
    log,
    chance: systemChance,
  });
  return {
    house,
    door,
    wire,
    edge,
    logged,
    async close() {
      edge.close();
      await wire.close();
      await door.close();
      await house.close();
    },
  };
}

/** A door for edges on a free port. */
export function openDoor(core: Core, log = openLog('silent'), secret = SECRET): Promise<EdgeDoor> {
  return serveEdges(core, log, { host: '127.0.0.1', port: 0, secret, tls: null });
}

/** A log that keeps what it is told. */
export function listeningLog() {
  let all = '';
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      all += chunk.toString();
      done();
    },
  });
  return { log: openLog('info', into), logged: () => all };
}

/** A watcher that keeps what it hears. */
export function ear(): Watcher & { heard: unknown[] } {
  const heard: unknown[] = [];
  return {
    heard,
    said: ({ text }) => heard.push(JSON.parse(text)),
    hinted: ({ text }) => heard.push({ hint: JSON.parse(text) as unknown }),
    gap: () => heard.push('gap'),
  };
}
