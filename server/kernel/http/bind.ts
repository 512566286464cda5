import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnyAction, Wire } from '../action/action.ts';
import { mayCall, type Actor } from '../action/permission.ts';
import { Problem } from '../action/schema.ts';
import { makeContext, type Ground } from '../context/make.ts';
import { notAllowed, whoAreYou } from '../faults/catalogue.ts';
import { bearerToken, type Authentication } from './authentication.ts';
import { callerOf } from './caller.ts';
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

/** What binding needs to know of the house. */
export interface Binding {
  ground: Ground;
  authentication: Authentication;
  /** Multiplies every limit; 1 but in tests. */
  limitFactor: number;
}

/** Finds the actor of each request from its bearer token, before limits and permissions are asked. */
export function recogniseActors(app: FastifyInstance, { ground, authentication }: Binding): void {
  app.decorateRequest('actor');
  app.addHook('onRequest', async (request) => {
    const token = bearerToken(request.headers.authorization);
    request.actor =
      token === null
        ? NOBODY
        : ((await authentication.verify(token, ground.clock.now())) ?? NOBODY);
  });
}

/** Binds one action to its route: who, how often, what goes in, what comes out. */
export function bindAction(app: FastifyInstance, { spec }: AnyAction, binding: Binding): void {
  const { ground } = binding;
  const reads = spec.method === 'GET';
  const success = spec.status ?? 200;
  const cache = spec.cache ?? (reads ? 'private, no-cache' : 'no-store');
  app.route({
    method: spec.method,
    url: `/api${spec.path}`,
    config: { operation: spec.operation, rateLimit: limitConfig(spec.limit, binding.limitFactor) },
    ...(spec.bodyBytesMax === undefined ? {} : { bodyLimit: spec.bodyBytesMax }),
    schema: {
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { querystring: spec.query } : {}),
      ...(spec.body ? { body: spec.body } : {}),
      response: { '2xx': spec.output, '4xx': Problem, '5xx': Problem },
    },
    preParsing: async (request) => admit(request, spec),
    handler: async (request, reply) => {
      const ctx = makeContext(ground, { actor: request.actor, caller: callerOf(request), reads });
      const input = inputOf(request, spec);
      const key = spec.idempotent ? request.headers['idempotency-key'] : undefined;
      const output =
        typeof key === 'string'
          ? await runOnceByKey(ctx, spec, input, key)
          : await spec.run(ctx, input as never);
      reply.status(success).header('cache-control', cache);
      const body = spec.wire
        ? spec.wire(output as never, wireOf(reply, ground), input as never)
        : output;
      return reply.statusCode === 204 ? reply.send() : body;
    },
  });
}

/** Only what a schema has checked goes in: what an action does not ask for, it does not get. */
function inputOf(request: FastifyRequest, { params, query, body }: AnyAction['spec']): object {
  const input: Record<string, unknown> = {};
  if (query) Object.assign(input, request.query);
  if (body) Object.assign(input, request.body);
  if (params) Object.assign(input, request.params);
  return input;
}

function admit(request: FastifyRequest, spec: AnyAction['spec']): void {
  const verdict = mayCall(request.actor, spec.permission);
  if (verdict === 'unknown') throw whoAreYou();
  if (verdict === 'forbidden')
    throw notAllowed({ detail: `This needs the role ${spec.permission}.` });
}

function wireOf(reply: FastifyReply, { config }: Ground): Wire {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const common = { httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    status: (code) => void reply.status(code),
    setCookie: (name, value, { path, maxAgeS }) =>
      void reply.setCookie(name, value, { ...common, path, maxAge: maxAgeS }),
    clearCookie: (name, path) => void reply.clearCookie(name, { ...common, path }),
  };
}
