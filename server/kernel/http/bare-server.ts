import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { newId } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { notReady } from '../faults/catalogue.ts';
import { HouseError } from '../faults/house-error.ts';
import { givenRequestId } from './caller.ts';
import { CAREFUL_HEADERS } from './careful.ts';
import { answerClientError } from './connection.ts';
import { RouteCounters } from './counters.ts';
import { sendFault } from './faults.ts';
import type { Footing } from './footing.ts';
import * as limits from './limits.ts';
import { validatorCompiler } from './validator.ts';

/** A server with our limits and headers and nothing to say yet. */
export interface BareServer {
  app: FastifyInstance;
  isClosing(): boolean;
  /** @returns the address it listens on */
  listen(): Promise<string>;
  /** Takes no more requests, and lets those at hand and `meanwhile` finish. */
  close(meanwhile: () => Promise<void>): Promise<void>;
}

/** Builds one. */
export async function openBareServer(
  footing: Footing,
  requestTimeoutMs = limits.REQUEST_TIMEOUT_MS,
): Promise<BareServer> {
  const app = bareServer(footing, requestTimeoutMs);
  let closing = false;
  app.addHook('onRequest', async (request) => {
    // Who keeps a connection open learns of the closing here; signs of life go on to the end.
    if (closing && request.routeOptions.url !== '/healthz') throw notReady({ retryAfterS: 2 });
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
  await addPlugins(app);
  return {
    app,
    isClosing: () => closing,
    listen: () => listen(app, footing.config),
    async close(meanwhile) {
      closing = true;
      const late = setTimeout(() => app.server.closeAllConnections(), limits.DRAIN_MS_MAX);
      await Promise.all([meanwhile(), app.close()]);
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

function bareServer(ground: Footing, requestTimeoutMs: number): FastifyInstance {
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
    store: RouteCounters as unknown as FastifyRateLimitStoreCtor,
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
