import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  Code,
  ConnectError,
  createContextKey,
  createContextValues,
  type HandlerContext,
} from '@connectrpc/connect';
import { connectNodeAdapter, type ConnectNodeAdapterOptions } from '@connectrpc/connect-node';
import type { Log } from '../../log/log.ts';
import type { Core } from '../core.ts';
import { AttachedEdge } from './attached-edge.ts';
import { listenForEdges, type Listening } from './listen.ts';
import * as pb from './edge-pb.js';
import { PlacesHeld } from './places-held.ts';
import { EDGES_MAX, LEAVE_MS_MAX, MESSAGE_BYTES_MAX, REASON_MS } from './limits.ts';

/** How a core is open to edges. */
export interface EdgeDoorOptions extends Listening {
  /** What edges show; whoever has it is believed. */
  secret: string;
}

/** The door of a core for edges. */
export interface EdgeDoor {
  /** Where it listens. */
  address: string;
  count(): EdgeCount;
  /** Sends the edges to another core, answers what they asked before, and shuts. */
  close(): Promise<void>;
}

/** What the edges of a core have under way. */
export interface EdgeCount {
  edges: number;
  queued: number;
  watches: number;
  gaps: number;
  /** Bytes that wait to be sent to them. */
  waiting: number;
  refused: number;
}

type NodeServerRequest = Parameters<NonNullable<ConnectNodeAdapterOptions['contextValues']>>[0];

/** The request that a stream came by. */
const REQUEST = createContextKey<NodeServerRequest | null>(null);

/**
 * Opens a core to edges (contract/edge.proto).
 * @throws HouseError when the port is taken or the certificate cannot be read
 */
export async function serveEdges(
  core: Core,
  log: Log,
  options: EdgeDoorOptions,
): Promise<EdgeDoor> {
  const { host, port, secret, tls } = options;
  const edges = new Set<AttachedEdge>();
  const places = new PlacesHeld(core);
  let refused = 0;
  let gapsBefore = 0;
  let isLeaving = false;
  core.obey({
    carryOut: (order) => edges.forEach((edge) => edge.order(order)),
    missed: () => edges.forEach((edge) => edge.order('missed')),
  });
  async function* attach(
    requests: AsyncIterable<pb.AttachRequest>,
    context: HandlerContext,
  ): AsyncGenerator<pb.AttachResponse> {
    try {
      admit(context, secret, isLeaving, edges.size);
    } catch (error) {
      refused += 1;
      log.warn({ code: ConnectError.from(error).code }, 'an edge was refused');
      throw error;
    }
    const edge = new AttachedEdge(core, places, log);
    edges.add(edge);
    context.signal.addEventListener('abort', () => edge.end(null));
    const reading = edge.read(requests).then(() => cutLater(context));
    try {
      for await (const frames of edge.write()) {
        yield { $typeName: 'madang.edge.v1.AttachResponse', frames };
      }
    } finally {
      edges.delete(edge);
      gapsBefore += edge.count().gaps;
      edge.end(null);
      void reading;
    }
  }
  const handler = connectNodeAdapter({
    routes: (router) => router.service(pb.EdgeService, { attach }),
    grpc: true,
    grpcWeb: false,
    connect: false,
    readMaxBytes: MESSAGE_BYTES_MAX,
    contextValues: (request) => createContextValues().set(REQUEST, request),
  });
  const listener = await listenForEdges({ host, port, tls }, handler);
  return {
    address: listener.address,
    count: () => countOf(edges, gapsBefore, refused),
    async close() {
      isLeaving = true;
      const left = Promise.all([...edges].map((edge) => edge.leave()));
      await Promise.race([left, setTimeout(LEAVE_MS_MAX, undefined, { ref: false })]);
      for (const edge of edges) edge.end(new ConnectError('the core stops', Code.Unavailable));
      await listener.close();
    },
  };
}

function countOf(edges: Iterable<AttachedEdge>, gapsBefore: number, refused: number): EdgeCount {
  const sum = { edges: 0, queued: 0, watches: 0, gaps: gapsBefore, waiting: 0, refused };
  for (const edge of edges) {
    const { queued, watches, gaps, waiting } = edge.count();
    sum.edges += 1;
    sum.queued += queued;
    sum.watches += watches;
    sum.gaps += gaps;
    sum.waiting += waiting;
  }
  return sum;
}

/** Who may not come, hears why. */
function admit(
  { requestHeader }: HandlerContext,
  secret: string,
  isLeaving: boolean,
  edges: number,
): void {
  const given = requestHeader.get('authorization') ?? '';
  if (!isSame(given, `Bearer ${secret}`)) {
    throw new ConnectError('This is not the secret of this house.', Code.Unauthenticated);
  }
  if (isLeaving) throw new ConnectError('This core stops.', Code.Unavailable);
  if (edges >= EDGES_MAX) throw new ConnectError('Too many edges.', Code.ResourceExhausted);
}

/** Compares in a time that tells nothing of either, nor of their lengths. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** A peer that does not read would never end its stream by itself. */
function cutLater({ values }: HandlerContext): void {
  const request = values.get(REQUEST);
  if (request === null || !('stream' in request)) return;
  const { stream } = request;
  void setTimeout(REASON_MS, undefined, { ref: false }).then(() => stream.destroy());
}
