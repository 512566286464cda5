import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { selfSigned } from '../../../testing/certificate.ts';
import { readConfig } from '../../config/config.ts';
import { openEdgeServer } from '../../http/edge-server.ts';
import { HouseError } from '../../faults/house-error.ts';
import { openLog } from '../../log/log.ts';
import { greet, joinTopic } from '../../testing/socket.ts';
import { openCoreHouse, type CoreHouse } from '../test-core-house.ts';
import type { EdgeCore } from './edge-core.ts';
import { openEdge } from './open-edge.ts';
import { serveEdges } from './serve-edges.ts';
import { listeningLog, openDoor, SECRET } from './test-stand.ts';

const WAIT = { timeout: 10_000 };
const log = openLog('silent');

let house: CoreHouse;
let folder: string;
beforeAll(async () => {
  house = await openCoreHouse();
  folder = await mkdtemp(join(tmpdir(), 'madang-edge-'));
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const configOf = (env: Record<string, string>) =>
  readConfig({ PORT: '0', MADANG_ROLES: 'edge', MADANG_EDGE_SECRET: SECRET, ...env }, folder);

test('an edge ends sockets, says whether it is ready, and drains', async () => {
  const door = await openDoor(house.small.door.core);
  const edge = await openEdge(configOf({ MADANG_CORE_URL: door.address }), log);
  const address = await edge.listen();
  const status = async (path: string) => (await fetch(`${address}${path}`)).status;
  await vi.waitFor(async () => expect(await status('/readyz')).toBe(200), WAIT);
  expect(await status('/healthz')).toBe(200);
  expect(await status('/api/house/welcome')).toBe(404);
  const socket = await greet(address, (await house.ticket('member')).ticket);
  const { seq } = await joinTopic(socket, 'small/parlour/a');
  house.publish('small/parlour/a', '안녕');
  expect(await socket.next('said')).toMatchObject({ seq: seq + 1, body: '안녕' });
  const figures = await (await fetch(`${address}/metrics`)).text();
  for (const figure of ['realtime_sockets 1', 'edge_core_reached 1', 'edge_streams_total 1']) {
    expect(figures).toContain(`madang_${figure}\n`);
  }
  const closing = edge.close();
  expect(await socket.next('moving')).toMatchObject({ t: 'moving' });
  expect(await socket.closed).toBe(1001);
  await closing;
  await vi.waitFor(() => expect(door.count()).toMatchObject({ edges: 0, watches: 0 }), WAIT);
  await door.close();
});

test('an edge without a core is not ready', async () => {
  const door = await openDoor(house.small.door.core);
  await door.close();
  const edge = await openEdge(configOf({ MADANG_CORE_URL: door.address }), log);
  const address = await edge.listen();
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await edge.close();
});

test('the line is encrypted with a certificate that the edge trusts, and with no other', async () => {
  const { cert, key } = selfSigned();
  const [certFile, keyFile] = [join(folder, 'edge.crt'), join(folder, 'edge.key')];
  await writeFile(certFile, cert);
  await writeFile(keyFile, key);
  const door = await serveEdges(house.small.door.core, log, {
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    tls: { certFile, keyFile },
  });
  expect(door.address).toMatch(/^https:/);
  const trusting = await openEdge(
    configOf({ MADANG_CORE_URL: door.address, MADANG_CORE_CA: 'edge.crt' }),
    log,
  );
  const address = await trusting.listen();
  await vi.waitFor(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200), WAIT);
  const { log: doubts, logged } = listeningLog();
  const doubting = await openEdge(configOf({ MADANG_CORE_URL: door.address }), doubts);
  await vi.waitFor(() => expect(logged()).toContain('self-signed certificate'), WAIT);
  expect(door.count().edges).toBe(1);
  await trusting.close();
  await doubting.close();
  await door.close();
});

test('what cannot be opened is told in a sentence', async () => {
  const missing = configOf({ MADANG_CORE_URL: 'https://a:1', MADANG_CORE_CA: 'missing.crt' });
  await expect(openEdge(missing, log)).rejects.toThrow('MADANG_CORE_CA cannot be read');
  const door = await openDoor(house.small.door.core);
  const port = Number(new URL(door.address).port);
  const again = (tls: { certFile: string; keyFile: string } | null) =>
    serveEdges(house.small.door.core, log, { host: '127.0.0.1', port, secret: SECRET, tls });
  await expect(again(null)).rejects.toThrow(HouseError);
  await expect(again(null)).rejects.toThrow(`Port ${port} for edges is taken`);
  const noFiles = { certFile: join(folder, 'none.crt'), keyFile: join(folder, 'none.key') };
  await expect(again(noFiles)).rejects.toThrow('The certificate for edges cannot be read');
  await door.close();
});

test('what is said between the question for what was missed and its answer is told after it', async () => {
  const { core } = house.small.door;
  const topic = 'small/yard/between';
  const between: EdgeCore = {
    ...core,
    isReady: () => true,
    count: () => ({
      calls: 0,
      asked: 0,
      refused: 0,
      watches: 0,
      opened: 1,
      frames: 0,
      batches: 0,
      waiting: 0,
    }),
    close: () => undefined,
    async watch(name, watcher) {
      const watching = await core.watch(name, watcher);
      return {
        ...watching,
        async since(after) {
          const missed = await watching.since(after);
          house.publish(topic, 'meanwhile');
          return missed;
        },
      };
    },
  };
  const footing = {
    ...house.small.house.ground,
    config: configOf({ MADANG_CORE_URL: 'http://a:1' }),
  };
  const server = await openEdgeServer(footing, between);
  const socket = await greet(await server.listen());
  const { seq } = await joinTopic(socket, topic);
  expect(await joinTopic(socket, topic, seq)).toMatchObject({ seq, gap: false });
  expect(await socket.next('said')).toMatchObject({ seq: seq + 1, body: 'meanwhile' });
  socket.socket.close();
  await socket.closed;
  await server.close();
});
