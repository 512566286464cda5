import type { FastifyInstance } from 'fastify';
import { notReady } from '../faults/catalogue.ts';
import type { EdgeCore } from '../realtime/edge/edge-core.ts';
import { lineGauges } from '../realtime/edge/gauges.ts';
import { Gateway } from '../realtime/gateway.ts';
import { openBareServer } from './bare-server.ts';
import { recogniseNobody } from './bind.ts';
import { Counters } from './counters.ts';
import { answerFaults } from './faults.ts';
import type { Footing } from './footing.ts';
import { serveHealth } from './health.ts';
import { serveMetrics, socketGauges } from './metrics.ts';
import { serveSockets } from './sockets.ts';

/** The server of an edge. */
export interface EdgeServer {
  app: FastifyInstance;
  gateway: Gateway;
  /** @returns the address it listens on */
  listen(): Promise<string>;
  /** Sends those with sockets elsewhere, and lets what they asked finish. */
  close(): Promise<void>;
}

/** What an edge serves: sockets, and whether it is well. It has no database; all it asks, it asks the core. */
export async function openEdgeServer(
  footing: Footing,
  core: EdgeCore,
  limitFactor = 1,
): Promise<EdgeServer> {
  const server = await openBareServer(footing);
  const { app } = server;
  recogniseNobody(app);
  answerFaults(app, footing, [], null);
  const gateway = new Gateway(core, footing.log);
  serveMetrics(app, footing.config, null)([...socketGauges(gateway), ...lineGauges(core)]);
  serveHealth(app, server.isClosing, async () => {
    if (!core.isReady()) throw notReady({ detail: 'No core is reached.', retryAfterS: 2 });
  });
  await serveSockets(app, footing, gateway, { counters: new Counters(), limitFactor });
  return {
    app,
    gateway,
    listen: () => server.listen(),
    async close() {
      await server.close(() => gateway.drain());
      core.close();
    },
  };
}
