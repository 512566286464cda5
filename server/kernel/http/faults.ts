import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnyAction } from '../action/action.ts';
import type { Footing } from './footing.ts';
import { methodUnknown, notFound } from '../faults/catalogue.ts';
import { problemBody, toFault } from './problem.ts';
import { pathOf, sendWeb, type Web } from './web.ts';

/** Renders every refusal and failure as problem+json, in this one place. */
export function answerFaults(
  app: FastifyInstance,
  ground: Pick<Footing, 'log'>,
  actions: AnyAction[],
  web: Web | null,
): void {
  app.setErrorHandler((error, request, reply) => sendFault(error, request, reply, ground));
  const methodsOf = methodFinder(actions);
  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request.url);
    const isApi = path === '/api' || path.startsWith('/api/');
    if (!isApi && web && (request.method === 'GET' || request.method === 'HEAD')) {
      return sendWeb(request, reply, web);
    }
    const methods = isApi ? methodsOf(path) : [];
    if (methods.length === 0) throw notFound({ detail: 'No address like this is known.' });
    reply.header('allow', methods.join(', '));
    throw methodUnknown({ detail: `It knows ${methods.join(', ')}.` });
  });
}

/** Sends what was thrown as the one answer there is for it. */
export function sendFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  ground: Pick<Footing, 'log'>,
): FastifyReply {
  const fault = toFault(error);
  const { status } = fault.kind;
  if (status >= 500) {
    const operation = request.routeOptions.config?.operation;
    ground.log.error({ err: error, requestId: request.id, operation }, 'a request failed');
  }
  // Who is refused, is told by their request's id: a guesser can be found, and the log names nobody.
  if (status === 401 || status === 403 || status === 429) {
    const { code } = fault.kind;
    const operation = request.routeOptions.config?.operation;
    const who = request.actor?.kind === 'person' ? request.actor.role : 'nobody';
    ground.log.info({ requestId: request.id, operation, code, who }, 'a request was refused');
  }
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (fault.facts.retryAfterS !== undefined) reply.header('retry-after', fault.facts.retryAfterS);
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(fault, request.id));
}

/** Finds the methods that an address knows, so that a wrong method is told from a wrong address. */
function methodFinder(actions: AnyAction[]): (path: string) => string[] {
  const realtime = { method: 'GET', matches: /^\/api\/realtime$/ };
  const routes = actions.map(({ spec }) => {
    const pattern = spec.path.replace(/:\w+/g, '[^/]+');
    return { method: spec.method, matches: new RegExp(`^/api${pattern}$`) };
  });
  return (path) => [
    ...new Set(
      [...routes, realtime]
        .filter((route) => route.matches.test(path))
        .map((route) => route.method),
    ),
  ];
}
