import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { BenchCluster } from '../harness/database.ts';
import { freePort } from '../../tests/port.ts';
import { startServer, type Server } from '../harness/servers.ts';
import { startHouse } from '../plays/yard.ts';

const POLL_MS = 50;

/** A house that ends no sockets, and an edge that does; what the edge uses is what both use. */
export async function startOverEdge(
  cluster: BenchCluster,
  databaseUrl: string,
): Promise<{ core: Server; server: Server }> {
  const port = String(await freePort());
  const secret = randomBytes(24).toString('hex');
  const core = await startHouse(cluster, databaseUrl, 'http,jobs', {
    env: { MADANG_EDGE_PORT: port, MADANG_EDGE_SECRET: secret },
  });
  const edge = await startServer({
    name: 'Madang over an edge',
    script: new URL('../harness/house-process.ts', import.meta.url).pathname,
    env: {
      MADANG_ROLES: 'edge',
      MADANG_CORE_URL: `http://127.0.0.1:${port}`,
      MADANG_EDGE_SECRET: secret,
      MADANG_LOG_LEVEL: 'warn',
      PORT: '0',
    },
  });
  while ((await fetch(`${edge.url}/readyz`)).status !== 200) await setTimeout(POLL_MS);
  const server: Server = {
    ...edge,
    async usage() {
      const [one, other] = [await core.usage(), await edge.usage()];
      return {
        cpuUs: one.cpuUs + other.cpuUs,
        heldMb: one.heldMb + other.heldMb,
        rssMb: one.rssMb + other.rssMb,
      };
    },
    async close() {
      await edge.close();
      await core.close();
    },
  };
  return { core, server };
}
