import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnyAction, Wire } from '../action/action.ts';
import { asksForFactor, mayCall, type Actor, type Permission } from '../action/permission.ts';
import { Problem } from '../action/schema.ts';
import { requireFactor } from '../action/second-factor.ts';
import { makeContext, type Ground } from '../context/make.ts';
import { notAllowed, whoAreYou } from '../faults/catalogue.ts';
import {
  bearerToken,
  SERVICE_TOKEN_PREFIX,
  type Authentication,
  type ServiceAuthentication,
} from './authentication.ts';
import type { Counters } from './counters.ts';
import { callerOf, cookieName, isSecure } from './caller.ts';
import { sendFile } from './file.ts';
import { readBytes, readForms } from './forms.ts';
import { runOnceByKey } from './idempotency.ts';
import { limitConfig } from './limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyContextConfig {
    operation?: string;
  }
}

const NOBODY: Actor = { kind: 'nobody' };
const STALE = 'Bearer error="invalid_token"';

/** What binding needs to know of the house. */
export interface Binding {
  ground: Ground;
  authentication: Authentication;
  /** Knows service tokens; null in a house without them. */
  services: ServiceAuthentication | null;
  /** How often each has called what, over HTTP or the socket. */
  counters: Counters;
  /** Multiplies every limit; 1 but in tests. */
  limitFactor: number;
}

/** Finds the actor of each request from its bearer token, before limits and permissions are asked. */
export function recogniseActors(app: FastifyInstance, binding: Binding): void {
  app.decorateRequest('actor');
  app.addHook('onRequest', async (request, reply) => {
    const token = bearerToken(request.headers.authorization);
    const actor = token === null ? null : await actorOf(token, request, binding);
    request.actor = actor ?? NOBODY;
    // Where anyone may call, a stale token is answered as nobody: who holds one must still be able to
    // sign in. This tells them that the answer is not the one for them (RFC 9110, 11.6.1; RFC 6750, 3.1).
    if (token !== null && actor === null) reply.header('www-authenticate', STALE);
  });
}

/** For a server that asks for no token: who opens a socket says who they are on it. */
export function recogniseNobody(app: FastifyInstance): void {
  app.decorateRequest('actor');
  app.addHook('onRequest', async (request) => void (request.actor = NOBODY));
}

/** Who a token speaks for: a person's own, or a program's, which its beginning tells apart. */
async function actorOf(
  token: string,
  request: FastifyRequest,
  { ground, authentication, services }: Binding,
): Promise<Actor | null> {
  if (!token.startsWith(SERVICE_TOKEN_PREFIX)) {
    return authentication.verify(token, ground.clock.now());
  }
  const actor: Actor = { kind: 'house', because: 'a service token is looked up' };
  const caller = callerOf(request, ground.config);
  return services
    ? services.verify(makeContext(ground, { actor, caller, reads: false }), token)
    : null;
}

/** Binds one action to its route: who, how often, what goes in, what comes out. */
export function bindAction(app: FastifyInstance, { spec }: AnyAction, binding: Binding): void {
  const { bodyFormat = 'json' } = spec;
  if (bodyFormat === 'json') return addRoute(app, spec, binding);
  // In a scope of its own: no other address reads what a form of another site may post unasked.
  void app.register(async (scope) => {
    if (bodyFormat === 'form') readForms(scope);
    else readBytes(scope);
    addRoute(scope, spec, binding);
  });
}

function addRoute(app: FastifyInstance, spec: AnyAction['spec'], binding: Binding): void {
  const { ground, counters, limitFactor } = binding;
  const rateLimit = limitConfig(spec.limit, limitFactor, counters.of(spec.operation));
  const reads = spec.method === 'GET';
  const success = spec.status ?? 200;
  const cache = spec.cache ?? (reads ? 'private, no-cache' : 'no-store');
  app.route({
    method: spec.method,
    url: `/api${spec.path}`,
    config: { operation: spec.operation, rateLimit },
    ...(spec.bodyBytesMax === undefined ? {} : { bodyLimit: spec.bodyBytesMax }),
    schema: {
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { querystring: spec.query } : {}),
      ...(spec.body ? { body: spec.body } : {}),
      // A file is sent as it is.
      response: { ...(spec.media ? {} : { '2xx': spec.output }), '4xx': Problem, '5xx': Problem },
    },
    // Before `preParsing`: a packed body is unpacked from there on, and what fails in it before anybody
    // reads it would be waited for in vain.
    onRequest: (request) => admit(request, spec, ground),
    handler: async (request, reply) => {
      const caller = callerOf(request, ground.config);
      const ctx = makeContext(ground, { actor: request.actor, caller, reads });
      const input = inputOf(request, spec);
      const key = spec.idempotent ? request.headers['idempotency-key'] : undefined;
      const output =
        typeof key === 'string'
          ? await runOnceByKey(ctx, spec, input, key)
          : await spec.run(ctx, input as never);
      reply.status(success).header('cache-control', cache);
      if (spec.media) return sendFile(request, reply, spec.media, output);
      const body = spec.wire
        ? spec.wire(output as never, wireOf(reply, ground), input as never)
        : output;
      return hasNoBody(reply.statusCode) ? reply.send() : body;
    },
  });
}

/** Whether an answer of this status has no body: nothing to say, or sent on to another address. */
export function hasNoBody(status: number): boolean {
  return status === 204 || (status >= 300 && status < 400);
}

/** Only what a schema has checked goes in: what an action does not ask for, it does not get. */
function inputOf(request: FastifyRequest, { params, query, body }: AnyAction['spec']): object {
  const input: Record<string, unknown> = {};
  if (query) Object.assign(input, request.query);
  if (body) Object.assign(input, request.body);
  if (params) Object.assign(input, request.params);
  return input;
}

/** What a caller lacks, in a sentence. */
function neededFor(permission: Permission): string {
  return permission === 'program'
    ? 'This is for programs, with a service token that names the operation.'
    : `This needs the role ${permission}.`;
}

async function admit(
  request: FastifyRequest,
  spec: AnyAction['spec'],
  ground: Ground,
): Promise<void> {
  const { actor } = request;
  const verdict = mayCall(actor, spec.permission, spec.operation);
  if (verdict === 'unknown') throw whoAreYou();
  if (verdict === 'forbidden') throw notAllowed({ detail: neededFor(spec.permission) });
  if (!asksForFactor(spec.permission)) return;
  const caller = callerOf(request, ground.config);
  await requireFactor(makeContext(ground, { actor, caller, reads: true }));
}

function wireOf(reply: FastifyReply, { config }: Ground): Wire {
  const secure = isSecure(config);
  const common = { httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    status: (code) => void reply.status(code),
    redirect: (to) => void reply.header('location', to),
    setCookie: (name, value, { path, maxAgeS, sameSite = 'strict' }) =>
      void reply.setCookie(cookieName(name, config), value, {
        ...common,
        path,
        maxAge: maxAgeS,
        sameSite,
      }),
    clearCookie: (name, path) =>
      void reply.clearCookie(cookieName(name, config), { ...common, path }),
  };
}
