import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import { notFound } from '../faults/catalogue.ts';
import type { Gateway } from '../realtime/gateway.ts';

const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** One figure that is read when it is asked for. */
export interface Measured {
  name: string;
  help: string;
  /** Whether it only ever grows. */
  isCount?: boolean;
  read(): number;
}

/**
 * Counts requests by operation and status, statements and connections, for Prometheus.
 * @returns adds what else is measured
 */
export function serveMetrics(
  app: FastifyInstance,
  config: Config,
  database: Database | null,
): (gauges: Measured[]) => void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'madang_http_request_duration_seconds',
    help: 'Time from the last byte of a request to the end of its answer',
    labelNames: ['operation', 'status'] as const,
    buckets: DURATION_BUCKETS_S,
    registers: [registry],
  });
  if (database) measureDatabase(registry, database);
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation ?? 'other';
    durations.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) throw notFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return (gauges) => addGauges(registry, gauges);
}

/** The sockets of this process. */
export function socketGauges(gateway: Gateway): Measured[] {
  return [
    {
      name: 'madang_realtime_sockets',
      help: 'Open sockets',
      read: () => gateway.count().sockets,
    },
    {
      name: 'madang_realtime_topics',
      help: 'Topics that are joined',
      read: () => gateway.count().topics,
    },
  ];
}

function measureDatabase(registry: Registry, database: Database): void {
  const statements = new Counter({
    name: 'madang_database_statements_total',
    help: 'SQL statements sent',
    registers: [registry],
  });
  database.watch(() => statements.inc());
  addGauges(registry, [
    {
      name: 'madang_database_connections',
      help: 'Connections of the write pool',
      read: () => database.pool.totalCount,
    },
    {
      name: 'madang_database_waiting',
      help: 'Requests that wait for a connection',
      read: () => database.pool.waitingCount,
    },
  ]);
}

function addGauges(registry: Registry, gauges: Measured[]): void {
  for (const { name, help, isCount = false, read } of gauges) {
    if (!isCount) {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read());
        },
      });
      continue;
    }
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }
}

/** With a token set, only its bearer; without, only this very machine. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null)
    return LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'];
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
