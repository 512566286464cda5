import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { house as plan } from '../house.ts';
import { systemChance } from '../kernel/clock.ts';
import { openEdgeServer } from '../kernel/http/edge-server.ts';
import { chooseRooms, wire } from '../kernel/house/wiring.ts';
import { openEdgeCore, type EdgeCore } from '../kernel/realtime/edge/edge-core.ts';
import { serveEdges } from '../kernel/realtime/edge/serve-edges.ts';
import { coreRoom } from '../kernel/realtime/test-core-house.ts';
import { room } from '../kernel/room/room.ts';
import { fuzzSockets, type FrameTally, type Target } from './fuzz-socket.ts';
import { play, RAW_TRICKS } from './raw-frames.ts';
import type { World } from './matrix-fixture.ts';
import { castIn, openWorld } from './world.ts';

/** Frames by each way in the checks; any number by hand (CONTRIBUTING.md). */
const FRAMES = Number(process.env['FUZZ_FRAMES'] ?? 12_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
/** Bytes by which the heap may be larger afterwards: what is compiled and remembered, not what is kept. */
const HEAP_BYTES_MAX = 60 * 1024 * 1024;
const SECRET = 'a-secret-of-thirty-two-characters';
const GUESTS = ['guest', 'owner', 'other', 'curator', 'administrator'] as const;
vi.setConfig({ testTimeout: Math.max(900_000, FRAMES * 60), hookTimeout: 120_000 });

const all = coreRoom();
/** All that the house has on its sockets, and a room that has every kind of thing that can be. */
const rooms = [
  ...chooseRooms(plan, null),
  room({
    name: 'small.things',
    says: 'what goes over a socket',
    folder: import.meta.dirname,
    needs: [],
    actions: all.actions,
    channels: all.channels,
  }),
];
const { actions, channels } = wire(rooms);

let world: World;
let ways: Record<'in process' | 'over an edge', string>;
const closers: (() => Promise<void>)[] = [];
let stillOpen: () => Record<string, number>;
let line: EdgeCore;

beforeAll(async () => {
  world = await openWorld({ rooms });
  const { door, house } = world.madang;
  const { ground } = house;
  const edges = await serveEdges(door.core, ground.log, {
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    tls: null,
  });
  const core = openEdgeCore({
    urls: [edges.address],
    secret: SECRET,
    ca: null,
    log: ground.log,
    chance: systemChance,
  });
  const edge = await openEdgeServer(ground, core, 100_000);
  ways = { 'in process': await door.listen(), 'over an edge': await edge.listen() };
  closers.push(edge.close, edges.close);
  line = core;
  stillOpen = () => ({
    sockets: edge.gateway.count().sockets,
    topics: edge.gateway.count().topics,
    watched: core.count().watches,
    calls: core.count().calls,
    atTheCore: edges.count().watches + edges.count().queued,
    watchers: ground.hub.count(),
  });
});
afterAll(async () => {
  for (const close of closers) await close();
  await world.madang.close();
});

/** A ticket of everybody in turn; of nobody as often. */
async function target(address: string): Promise<Target> {
  const cast = await castIn(world);
  const people = await Promise.all(GUESTS.map((visitor) => cast.visit(visitor)));
  const [owner] = people;
  if (!owner) throw new Error('nobody came');
  const made = await owner.client.post('/api/chat/rooms', {
    title: 'fuzz',
    members: people.slice(1).map(({ id }) => id),
  });
  const { id: roomId } = made.body as { id: string };
  return {
    address,
    speech: {
      channels,
      actions: actions.filter(({ spec }) => spec.overSocket === true),
      known: ['a', 'arirang_0', 'hard', roomId, roomId, ...people.map(({ id }) => id)],
    },
    async ticket(nth) {
      const person = people[nth % (people.length + 1)];
      if (!person) return undefined;
      const { status, body } = await person.client.post('/api/house/tickets');
      return status === 201 ? (body as { ticket: string }).ticket : undefined;
    },
  };
}

function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

describe.each(['in process', 'over an edge'] as const)('sockets %s', (way) => {
  let tally: FrameTally;

  test('whatever is said by whomever, it is answered calmly or the line is ended with its reason', async () => {
    // What is compiled and remembered once is not what is asked for.
    await fuzzSockets(await target(ways[way]), { frames: FRAMES / 20, seed: SEED - 1 });
    const before = heapBytes();
    tally = await fuzzSockets(await target(ways[way]), { frames: FRAMES, seed: SEED });
    expect(tally.complaints).toEqual([]);
    expect(tally.frames).toBeGreaterThanOrEqual(FRAMES);
    await vi.waitFor(() => expect(Object.values(stillOpen())).toEqual([0, 0, 0, 0, 0, 0]), 20_000);
    expect(heapBytes() - before).toBeLessThan(HEAP_BYTES_MAX);
  });

  test('much of it was no mere refusal, and every end was seen', () => {
    const { heard, closed } = tally;
    for (const kind of ['welcome', 'joined', 'ack', 'beat']) {
      expect(heard.get(kind), kind).toBeGreaterThan(FRAMES / 200);
    }
    expect(heard.get('hint'), 'hint').toBeGreaterThan(3);
    for (const code of [
      'not_found',
      'input_wrong',
      'not_allowed',
      'sign_in_needed',
      'frame_wrong',
    ]) {
      expect(heard.get(`refused house.${code}`), code).toBeGreaterThan(10);
    }
    for (const code of [1000, 1009, 4400]) expect(closed.get(code), `${code}`).toBeGreaterThan(10);
  });

  test.each(RAW_TRICKS.map((trick) => [trick.what, trick] as const))(
    'below the frames: %s',
    async (_what, trick) => {
      expect(await play(ways[way], trick)).toBe(trick.code);
    },
  );

  test('who opens a line and says nothing more than half a frame keeps nobody waiting', async () => {
    const halves = RAW_TRICKS.map(({ pieces }) => Buffer.concat(pieces)).map((bytes, i) => ({
      what: '',
      code: null,
      pieces: [bytes.subarray(0, (i * 7) % bytes.length)],
    }));
    const playing = halves.map((half) => play(ways[way], half));
    expect(await play(ways[way], RAW_TRICKS[0] as (typeof RAW_TRICKS)[0])).toBeNull();
    void Promise.allSettled(playing);
  });
});

test('after all of it the house is well and logged no error', async () => {
  const { madang } = world;
  expect((await madang.nobody.get('/readyz')).status).toBe(200);
  expect((await fetch(`${ways['over an edge']}/readyz`)).status).toBe(200);
  expect(line.count().opened, 'nothing that anybody said broke the stream').toBe(1);
  const errors = madang
    .logged()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  expect(errors).toEqual([]);
});

test('what breaks and tells of its insides is found', async () => {
  const { ground } = world.madang.house;
  const faulty = await openEdgeServer(
    ground,
    {
      ...line,
      admit: async () => {
        throw new TypeError('topic is undefined at core.ts:1');
      },
    },
    100_000,
  );
  const { complaints } = await fuzzSockets(await target(await faulty.listen()), {
    frames: 500,
    seed: SEED,
  });
  expect(complaints.join('\n')).toMatch(/refused with house.broken/);
  await faulty.close();
});
