import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { AnyAction } from '../action/action.ts';
import { newId } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Ground } from '../context/make.ts';
import { notReady } from '../faults/catalogue.ts';
import { HouseError } from '../faults/house-error.ts';
import type { AnyChannel } from '../realtime/channel.ts';
import { openCore } from '../realtime/core.ts';
import { Gateway } from '../realtime/gateway.ts';
import type { Authentication, ServiceAuthentication } from './authentication.ts';
import { bindAction, recogniseActors } from './bind.ts';
import { givenRequestId } from './caller.ts';
import { CAREFUL_HEADERS } from './careful.ts';
import { serveDocs } from './docs.ts';
import { answerClientError } from './connection.ts';
import { answerFaults, sendFault } from './faults.ts';
import { serveHealth } from './health.ts';
import * as limits from './limits.ts';
import { serveMetrics } from './metrics.ts';
import { serveSockets } from './sockets.ts';
import { validatorCompiler } from './validator.ts';
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
  /** @returns the address it listens on */
  listen(): Promise<string>;
  /** Takes no more requests, sends those with sockets elsewhere, and lets those at hand finish. */
  close(): Promise<void>;
}

/** Builds the HTTP door of a house. */
export async function openHttp(options: HttpOptions): Promise<HttpDoor> {
  const { ground, web } = options;
  const app = bareServer(ground, options.requestTimeoutMs ?? limits.REQUEST_TIMEOUT_MS);
  let closing = false;
  app.addHook('onRequest', async (request) => {
    // Who keeps a connection open learns of the closing here; signs of life go on to the end.
    if (closing && request.routeOptions.url !== '/healthz') throw notReady({ retryAfterS: 2 });
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
  const binding = {
    ground,
    authentication: options.authentication,
    services: options.services ?? null,
    limitFactor: options.limitFactor ?? 1,
  };
  await addPlugins(app);
  recogniseActors(app, binding);
  answerFaults(app, ground, options.actions, web);
  const gateway = new Gateway(
    openCore(ground, options.channels, options.authentication),
    ground.log,
  );
  serveMetrics(app, ground, gateway);
  serveHealth(app, ground, () => closing);
  serveDocs(app, options.openapi);
  await serveSockets(app, ground, gateway, binding.limitFactor);
  for (const action of options.actions) bindAction(app, action, binding);
  if (web) serveWeb(app, web);
  return {
    app,
    async listen() {
      ground.listening = await listen(app, ground.config);
      return ground.listening;
    },
    async close() {
      closing = true;
      const late = setTimeout(() => app.server.closeAllConnections(), limits.DRAIN_MS_MAX);
      await Promise.all([gateway.drain(), app.close()]);
      clearTimeout(late);
    },
  };
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new HouseError(
        `Port ${port} is taken: end what listens there, or set PORT to another.`,
      );
    }
    if (code === 'EACCES') {
      throw new HouseError(`Port ${port} is not allowed to this user: set PORT to one above 1023.`);
    }
    throw error;
  }
}

function bareServer(ground: Ground, requestTimeoutMs: number): FastifyInstance {
  const app = Fastify({
    loggerInstance: ground.log,
    // A line per request halves the throughput: metrics count all, the log tells slow and failed ones.
    logController: new LogController({ disableRequestLogging: true }),
    // No logger of its own for each request either: what we log names the request by itself.
    childLoggerFactory: (logger) => logger,
    bodyLimit: limits.BODY_BYTES_MAX,
    requestTimeout: requestTimeoutMs,
    // Node looks for late requests only this often; by itself twice a minute.
    http: {
      connectionsCheckingInterval: requestTimeoutMs / 6,
      // Node takes the longer of the two for bodies: left at its minute, it would be theirs.
      headersTimeout: requestTimeoutMs,
    },
    keepAliveTimeout: limits.KEEP_ALIVE_TIMEOUT_MS,
    routerOptions: { maxParamLength: limits.PARAM_CHARS_MAX },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      // An address that cannot even be read never comes by the hooks that set these.
      reply.headers(CAREFUL_HEADERS).header('x-request-id', request.id);
      void sendFault(error, request, reply, ground);
    },
    clientErrorHandler: (error, socket) =>
      answerClientError(error, socket, newId(ground.clock.now(), ground.chance)),
    trustProxy: (_address, hop) => hop < ground.config.trustedProxies,
    genReqId: (request) =>
      givenRequestId(request.headers['x-request-id']) ?? newId(ground.clock.now(), ground.chance),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler());
  // A form of another site can send plain text without asking first; nothing here reads it.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(CAREFUL_HEADERS).header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', async (request, reply) => {
    if (
      reply.elapsedTime < limits.SLOW_REQUEST_MS ||
      reply.raw.getHeader('content-type') === undefined
    )
      return;
    const operation = request.routeOptions.config.operation;
    ground.log.warn(
      { requestId: request.id, operation, ms: Math.round(reply.elapsedTime) },
      'a slow request',
    );
  });
  return app;
}

async function addPlugins(app: FastifyInstance): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    hook: 'onRequest',
    cache: limits.LIMIT_CALLERS_MAX,
    errorResponseBuilder: limits.limitFault,
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
  // Before compress: the tag is that of the plain text, and an unchanged answer is not compressed.
  await app.register(etag, { weak: true });
  await app.register(compress, {
    threshold: 1400,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
}
