import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { Config } from '../config/config.ts';
import type { Caller } from '../context/context.ts';
import { notAllowed, notFound, tooMany } from '../faults/catalogue.ts';
import { fault } from '../faults/fault.ts';
import type { Gateway } from '../realtime/gateway.ts';
import {
  FRAME_BYTES_MAX,
  SOCKET_LIMIT,
  SOCKETS_MAX,
  SOCKETS_PER_ADDRESS_MAX,
} from '../realtime/limits.ts';
import { SUBPROTOCOL } from '../realtime/protocol.ts';
import type { Footing } from './footing.ts';
import { callerOf } from './caller.ts';
import type { Counters } from './counters.ts';
import { addressKey, limitConfig } from './limits.ts';

/** 426: this address speaks the realtime protocol only. */
export const upgradeNeeded = fault('house.upgrade_needed', 426, 'Open this address as a WebSocket');

const OPERATION = 'house.realtime.openSocket';

/** Opens `GET /api/realtime` to sockets (contract/realtime.md). */
export async function serveSockets(
  app: FastifyInstance,
  ground: Pick<Footing, 'config' | 'log'>,
  gateway: Gateway,
  { counters, limitFactor }: { counters: Counters; limitFactor: number },
): Promise<void> {
  await app.register(websocket, {
    options: {
      maxPayload: FRAME_BYTES_MAX,
      perMessageDeflate: false,
      clientTracking: false,
      handleProtocols: () => SUBPROTOCOL,
    },
    errorHandler: (error, socket) => {
      ground.log.debug({ err: error }, 'a socket failed');
      socket.terminate();
    },
    // The gateway sends its clients elsewhere by itself.
    preClose: (done: () => void) => done(),
  });
  const perAddress = new Map<string, number>();
  app.route({
    method: 'GET',
    url: '/api/realtime',
    config: { rateLimit: limitConfig(SOCKET_LIMIT, limitFactor, counters.of(OPERATION)) },
    preValidation: async (request) => {
      if (!request.ws || !offersProtocol(request)) {
        throw upgradeNeeded({ detail: `Offer the subprotocol ${SUBPROTOCOL}.` });
      }
      if (isForeign(request, ground.config)) throw notAllowed({ detail: 'Another site asks.' });
      const mine = perAddress.get(addressKey(request.ip)) ?? 0;
      if (mine >= SOCKETS_PER_ADDRESS_MAX || gateway.count().sockets >= SOCKETS_MAX) {
        throw tooMany({ retryAfterS: 30, detail: 'Too many sockets are open.' });
      }
    },
    handler: async () => {
      throw upgradeNeeded();
    },
    wsHandler: (socket: WebSocket, request) => {
      const address = addressKey(request.ip);
      perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
      socket.on('close', () => {
        const left = (perAddress.get(address) ?? 1) - 1;
        if (left > 0) perAddress.set(address, left);
        else perAddress.delete(address);
      });
      gateway.receive(socket, request.raw.socket, keptCaller(callerOf(request, ground.config)));
    },
  });
}

/** For a process that leaves sockets to edges: whoever asks here was sent to the wrong one. */
export function serveNoSockets(app: FastifyInstance): void {
  app.get('/api/realtime', async () => {
    throw notFound({ detail: 'Sockets end at the edges of this house, not here.' });
  });
}

function offersProtocol({ headers }: FastifyRequest): boolean {
  const offered = headers['sec-websocket-protocol'] ?? '';
  return offered.split(',').some((name) => name.trim() === SUBPROTOCOL);
}

/** Whether a page of another site asks: browsers say whose it is, programs say nothing. */
function isForeign({ headers, host }: FastifyRequest, { publicUrl }: Config): boolean {
  const { origin } = headers;
  if (origin === undefined) return false;
  const asking = URL.parse(origin)?.host;
  return asking !== host && asking !== (publicUrl === null ? null : URL.parse(publicUrl)?.host);
}

/** The request is gone long before its socket: what of it is needed later is read now. */
function keptCaller({ requestId, address, agent }: Caller): Caller {
  return { requestId, address, agent, cookie: () => undefined, crossSite: false };
}
