import type { FastifyInstance } from 'fastify';
import type { AnyAction } from '../action/action.ts';
import type { Ground } from '../context/make.ts';
import type { AnyChannel } from '../realtime/channel.ts';
import { openCommands } from '../realtime/commands.ts';
import { openCore, type Core } from '../realtime/core.ts';
import { Gateway } from '../realtime/gateway.ts';
import type { Authentication, ServiceAuthentication } from './authentication.ts';
import { openBareServer } from './bare-server.ts';
import { bindAction, recogniseActors } from './bind.ts';
import { Counters } from './counters.ts';
import { serveDocs } from './docs.ts';
import { answerFaults } from './faults.ts';
import { serveHealth } from './health.ts';
import { serveMetrics, socketGauges, type Measured } from './metrics.ts';
import { serveNoSockets, serveSockets } from './sockets.ts';
import { serveWeb, type Web } from './web.ts';

/** What the HTTP door serves. */
export interface HttpOptions {
  ground: Ground;
  authentication: Authentication;
  /** Knows service tokens; none unless said. */
  services?: ServiceAuthentication | null;
  actions: AnyAction[];
  channels: AnyChannel[];
  openapi: object;
  web: Web | null;
  /** Multiplies every rate limit; 1 but in tests. */
  limitFactor?: number;
  /** Milliseconds for a whole request to arrive; the house's own limit but in tests. */
  requestTimeoutMs?: number;
}

/** An HTTP door, open or about to be. */
export interface HttpDoor {
  app: FastifyInstance;
  /** The house as whoever ends sockets asks it: here, or at an edge. */
  core: Core;
  /** Adds what is measured beside requests. */
  measure(gauges: Measured[]): void;
  /** @returns the address it listens on */
  listen(): Promise<string>;
  /** Takes no more requests, sends those with sockets elsewhere, and lets those at hand finish. */
  close(): Promise<void>;
}

/** Builds the HTTP door of a house. */
export async function openHttp(options: HttpOptions): Promise<HttpDoor> {
  const { ground, web } = options;
  const server = await openBareServer(ground, options.requestTimeoutMs);
  const { app } = server;
  const binding = {
    ground,
    authentication: options.authentication,
    services: options.services ?? null,
    counters: new Counters(),
    limitFactor: options.limitFactor ?? 1,
  };
  recogniseActors(app, binding);
  answerFaults(app, ground, options.actions, web);
  const core = openCore({
    ground,
    channels: options.channels,
    authentication: options.authentication,
    run: openCommands(ground, options.actions, binding.counters, binding.limitFactor),
  });
  // A process that ends no sockets leaves them to edges.
  const gateway = ground.config.roles.has('edge') ? new Gateway(core, ground.log) : null;
  const measure = serveMetrics(app, ground.config, ground.database);
  if (gateway) measure(socketGauges(gateway));
  serveHealth(app, server.isClosing, async () => {
    await ground.database.reader.first('select 1 as ready');
  });
  serveDocs(app, options.openapi);
  if (gateway) await serveSockets(app, ground, gateway, binding);
  else serveNoSockets(app);
  for (const action of options.actions) bindAction(app, action, binding);
  if (web) serveWeb(app, web);
  return {
    app,
    core,
    measure,
    async listen() {
      ground.listening = await server.listen();
      return ground.listening;
    },
    async close() {
      await server.close(async () => gateway?.drain());
      core.close();
    },
  };
}
