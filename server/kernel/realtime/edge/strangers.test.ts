import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createGrpcTransport, Http2SessionManager } from '@connectrpc/connect-node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemChance } from '../../clock.ts';
import { openCoreHouse, type CoreHouse } from '../test-core-house.ts';
import * as pb from './edge-pb.js';
import { openEdgeCore } from './edge-core.ts';
import { EDGE_VERSION } from './limits.ts';
import type { EdgeDoor } from './serve-edges.ts';
import { listeningLog, openDoor, SECRET } from './test-stand.ts';
import { edgeFrame } from './translate.ts';

const WAIT = { timeout: 10_000 };

let house: CoreHouse;
let door: EdgeDoor;
beforeAll(async () => {
  house = await openCoreHouse();
  door = await openDoor(house.small.door.core);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

type Frame = Parameters<typeof edgeFrame>[0];
const HELLO: Frame = { case: 'hello', value: { version: EDGE_VERSION, name: 'a stranger' } };

interface Said {
  frames: pb.CoreFrame['frame'][];
  error: ConnectError | null;
}

/** Says these frames, each in a batch of its own; resolves with the answers when the stream is over. */
async function say(frames: Frame[], secret = SECRET): Promise<Said> {
  const sessions = new Http2SessionManager(door.address);
  const transport = createGrpcTransport({ baseUrl: door.address, sessionManager: sessions });
  const said: Said = { frames: [], error: null };
  async function* requests() {
    for (const frame of frames)
      yield create(pb.AttachRequestSchema, { frames: [edgeFrame(frame)] });
    // An edge does not end by itself: what comes back ends it, or the closing of its side.
  }
  try {
    const headers = { authorization: `Bearer ${secret}` };
    for await (const batch of createClient(pb.EdgeService, transport).attach(requests(), {
      headers,
    })) {
      said.frames.push(...batch.frames.map(({ frame }) => frame));
    }
  } catch (error) {
    said.error = ConnectError.from(error);
  } finally {
    sessions.abort();
  }
  return said;
}

/** The door is as well as before. */
async function isWell(): Promise<void> {
  const { log } = listeningLog();
  const core = openEdgeCore({
    urls: [door.address],
    secret: SECRET,
    ca: null,
    log,
    chance: systemChance,
  });
  const caller = {
    requestId: 'a',
    address: '',
    agent: '',
    cookie: () => undefined,
    crossSite: false,
  };
  expect(await core.greet(undefined, caller)).toMatchObject({ actor: { kind: 'nobody' } });
  core.close();
  await vi.waitFor(() => expect(door.count().edges).toBe(0), WAIT);
}

describe('who is no edge of this house', () => {
  test.each([
    ['no secret', ''],
    ['another secret', 'b'.repeat(SECRET.length)],
    ['the beginning of the secret', SECRET.slice(0, -1)],
    ['more than the secret', `${SECRET}x`],
  ])('%s is refused, and learns nothing', async (_what, secret) => {
    const { frames, error } = await say([HELLO], secret);
    expect(frames).toEqual([]);
    expect(error?.code).toBe(Code.Unauthenticated);
    expect(error?.rawMessage).toBe('This is not the secret of this house.');
    await isWell();
  });

  test('an edge with another secret never gets ready, and says why', async () => {
    const { log, logged } = listeningLog();
    const secret = 'c'.repeat(40);
    const before = door.count().refused;
    const core = openEdgeCore({
      urls: [door.address],
      secret,
      ca: null,
      log,
      chance: systemChance,
    });
    await vi.waitFor(() => expect(door.count().refused).toBeGreaterThan(before + 1), WAIT);
    expect(core.isReady()).toBe(false);
    core.close();
    expect(logged()).toContain('This is not the secret of this house.');
    expect(logged()).not.toContain(secret);
    expect(logged().match(/refuses this edge/g)).toHaveLength(1);
  });

  test('an edge of another version is told both', async () => {
    const { frames, error } = await say([
      { case: 'hello', value: { version: EDGE_VERSION + 1, name: 'new' } },
    ]);
    expect(frames).toEqual([]);
    expect(error?.code).toBe(Code.FailedPrecondition);
    expect(error?.rawMessage).toContain(`version ${EDGE_VERSION} `);
    expect(error?.rawMessage).toContain(`version ${EDGE_VERSION + 1}`);
    await isWell();
  });
});

describe('what is not the contract', () => {
  const call = (question: pb.Call['question'] | object): Frame => ({
    case: 'call',
    value: { number: 1, question: question as never },
  });
  const watch = (number: number): Frame => ({
    case: 'watch',
    value: { number, topic: 'small/yard/a' },
  });

  test.each<[string, Frame[]]>([
    ['a question before hello', [call({ case: 'holds', value: {} })]],
    ['a second hello', [HELLO, HELLO]],
    ['two watches of one number', [HELLO, watch(1), watch(1)]],
  ])('%s ends the stream with its reason', async (_what, frames) => {
    const { error } = await say(frames);
    expect(error?.code).toBe(Code.InvalidArgument);
    await isWell();
  });

  const admin = { id: 'x', role: 'house', sessionId: 'y' };
  test.each<[string, object, string]>([
    ['no question', { case: undefined }, 'house.unreadable'],
    ['no seat', { case: 'holds', value: {} }, 'house.unreadable'],
    ['no caller', { case: 'greet', value: {} }, 'house.unreadable'],
    [
      'a role that is none',
      { case: 'run', value: { seat: { person: admin, caller: {} }, operation: 'a', input: '{}' } },
      'house.unreadable',
    ],
    [
      'an input that is no JSON',
      { case: 'run', value: { seat: { caller: {} }, operation: 'a', input: '{' } },
      'house.unreadable',
    ],
    [
      'a name of a prototype',
      { case: 'run', value: { seat: { caller: {} }, operation: 'constructor', input: '{}' } },
      'house.not_found',
    ],
    [
      'a watch that is not open',
      { case: 'since', value: { watch: 9, after: 1n } },
      'house.not_found',
    ],
  ])('%s is refused as an answer', async (_what, question, code) => {
    const answers = await answersOf([call(question)]);
    expect(answers).toMatchObject([{ number: 1, outcome: { case: 'fault', value: { code } } }]);
  });

  /** The answers to these questions, of a stream that goes on until they are there. */
  async function answersOf(questions: Frame[]): Promise<pb.Answer[]> {
    const sessions = new Http2SessionManager(door.address);
    const transport = createGrpcTransport({ baseUrl: door.address, sessionManager: sessions });
    const over = Promise.withResolvers<void>();
    async function* requests() {
      const frames = [HELLO, ...questions].map(edgeFrame);
      yield create(pb.AttachRequestSchema, { frames });
      await over.promise;
    }
    const answers: pb.Answer[] = [];
    const headers = { authorization: `Bearer ${SECRET}` };
    for await (const { frames } of createClient(pb.EdgeService, transport).attach(requests(), {
      headers,
    })) {
      for (const { frame } of frames) if (frame.case === 'answer') answers.push(frame.value);
      if (answers.length === questions.length) over.resolve();
    }
    sessions.abort();
    return answers;
  }

  test.each<[string, Buffer]>([
    ['bytes that are no message', Buffer.from([0, 0, 0, 0, 4, 255, 255, 255, 255])],
    ['a message that is larger than any', Buffer.from([0, 255, 255, 255, 255, 1])],
    ['a compressed message', Buffer.from([1, 0, 0, 0, 2, 31, 139])],
    ['half a message', Buffer.from([0, 0, 0, 0, 200, 10])],
  ])('%s ends the stream', async (_what, bytes) => {
    const session = connectHttp2(door.address);
    session.on('error', () => undefined);
    const stream = session.request({
      ':method': 'POST',
      ':path': '/madang.edge.v1.EdgeService/Attach',
      'content-type': 'application/grpc+proto',
      authorization: `Bearer ${SECRET}`,
    });
    stream.on('error', () => undefined);
    stream.end(bytes);
    stream.resume();
    await once(stream, 'close');
    session.destroy();
    await isWell();
  });

  test.each<[string, string | Buffer]>([
    ['HTTP/1.1', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a TLS greeting', Buffer.from('16030100c8010000c403', 'hex')],
    ['nothing of sense', Buffer.alloc(5_000, 0xff)],
    ['the beginning of HTTP/2 alone', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('who speaks %s is let go', async (_what, bytes) => {
    const { hostname, port } = new URL(door.address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.resume();
    const gone = new Promise((resolve) => socket.once('close', resolve));
    await once(socket, 'connect');
    socket.write(bytes);
    await gone;
    await isWell();
  });
});
