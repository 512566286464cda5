import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ground } from '../context/make.ts';
import { notFound } from '../faults/catalogue.ts';
import type { Gateway } from '../realtime/gateway.ts';

const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Counts requests by operation and status, statements, connections and sockets, for Prometheus. */
export function serveMetrics(app: FastifyInstance, ground: Ground, gateway: Gateway): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'madang_http_request_duration_seconds',
    help: 'Time from the last byte of a request to the end of its answer',
    labelNames: ['operation', 'status'] as const,
    buckets: DURATION_BUCKETS_S,
    registers: [registry],
  });
  const statements = new Counter({
    name: 'madang_database_statements_total',
    help: 'SQL statements sent',
    registers: [registry],
  });
  ground.database.watch(() => statements.inc());
  gauges(registry, ground, gateway);
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation ?? 'other';
    durations.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (!mayRead(request, ground.config.metricsToken)) throw notFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function gauges(registry: Registry, { database }: Ground, gateway: Gateway): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge(
    'madang_database_connections',
    'Connections of the write pool',
    () => database.pool.totalCount,
  );
  gauge(
    'madang_database_waiting',
    'Requests that wait for a connection',
    () => database.pool.waitingCount,
  );
  gauge('madang_realtime_sockets', 'Open sockets', () => gateway.count().sockets);
  gauge('madang_realtime_topics', 'Topics that are joined', () => gateway.count().topics);
}

/** With a token set, only its bearer; without, only this very machine. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null)
    return LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'];
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
