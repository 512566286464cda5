import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayCall } from '../action/permission.ts';
import { makeContext, type Ground } from '../context/make.ts';
import { notAllowed, notFound, tooMany, whoAreYou } from '../faults/catalogue.ts';
import { matchTopic, type AnyChannel } from '../realtime/channel.ts';
import type { Said } from '../realtime/hub.ts';
import { callerOf } from './caller.ts';
import {
  addressKey,
  limitConfig,
  STREAM_HEARTBEAT_MS,
  STREAM_LIMIT,
  STREAMS_MAX,
  STREAMS_PER_ADDRESS_MAX,
} from './limits.ts';

/** Bytes that may wait for a slow watcher before the stream is ended; it reconnects and reads anew. */
const BACKLOG_BYTES_MAX = 256 * 1024;

/** The open event streams of this process. */
export interface Streams {
  /** Ends all of them; watchers reconnect elsewhere after their `retry` pause. */
  endAll(): void;
  count(): number;
}

/**
 * Server-sent events: `GET /api/live?topic=...` tells what is said on one topic as
 * `event: said`, `id: <seq>`, `data: {topic, seq, body}`. A hint, never the truth: on connecting
 * and after a gap in `seq` the watcher reads the state by HTTP.
 */
export function serveStreams(
  app: FastifyInstance,
  ground: Ground,
  channels: AnyChannel[],
  limitFactor: number,
): Streams {
  const config = { rateLimit: limitConfig(STREAM_LIMIT, limitFactor) };
  const open = new Set<FastifyReply>();
  const perAddress = new Map<string, number>();
  app.get('/api/live', { config, schema: { querystring: TOPIC_QUERY } }, async (request, reply) => {
    const { topic } = request.query as { topic: string };
    await join(ground, channels, request, topic);
    // Gone while it was asked whether they may: nobody would ever count them out.
    if (request.raw.destroyed) return reply.hijack();
    const address = addressKey(request.ip);
    const mine = perAddress.get(address) ?? 0;
    if (mine >= STREAMS_PER_ADDRESS_MAX || open.size >= STREAMS_MAX) {
      throw tooMany({ retryAfterS: 30, detail: 'Too many live streams are open.' });
    }
    perAddress.set(address, mine + 1);
    open.add(reply);
    stream(reply, ground, topic, () => {
      open.delete(reply);
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
    return reply;
  });
  return {
    endAll: () => {
      for (const reply of open) reply.raw.end();
    },
    count: () => open.size,
  };
}

const TOPIC_QUERY = {
  type: 'object',
  properties: { topic: { type: 'string', minLength: 1, maxLength: 200 } },
  required: ['topic'],
  additionalProperties: false,
};

async function join(
  ground: Ground,
  channels: AnyChannel[],
  request: FastifyRequest,
  topic: string,
): Promise<void> {
  for (const channel of channels) {
    const params = matchTopic(channel.topic, topic);
    if (!params) continue;
    const verdict = mayCall(request.actor, channel.permission, channel.topic);
    if (verdict === 'unknown') throw whoAreYou();
    if (verdict === 'forbidden') throw notAllowed();
    const caller = callerOf(request, ground.config);
    await channel.mayJoin(
      makeContext(ground, { actor: request.actor, caller, reads: true }),
      params,
    );
    return;
  }
  throw notFound({ detail: 'No channel has this topic.' });
}

function stream(reply: FastifyReply, ground: Ground, topic: string, onEnd: () => void): void {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, {
    ...securityHeaders(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  // Spread reconnects of many watchers after a restart: each stream gets its own pause.
  raw.write(`retry: ${1000 + Math.floor(ground.chance.fraction() * 4000)}\n\n`);
  const write = (text: string) => {
    // Ended ones still empty their backlog; to write after the end would be an error.
    if (raw.writableEnded) return;
    if (raw.writableLength > BACKLOG_BYTES_MAX) raw.destroy();
    else raw.write(text);
  };
  const unwatch = ground.hub.watch(topic, (said: Said) => {
    write(`id: ${said.seq}\nevent: said\ndata: ${JSON.stringify(said)}\n\n`);
  });
  const heartbeat = setInterval(() => write(': here\n\n'), STREAM_HEARTBEAT_MS);
  raw.on('close', () => {
    clearInterval(heartbeat);
    unwatch();
    onEnd();
  });
}

/** What is on every answer; a stream writes its head by itself. */
function securityHeaders(reply: FastifyReply): Record<string, string> {
  const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(headers) as Record<string, string>;
}
