import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../port.ts';
import { startProgram, type Program } from '../program.ts';
import { makeDatabase, type OwnDatabase } from './database.ts';
import { fullestSecond, gather } from '../talkers.ts';
import { startRedis, type OwnRedis } from './redis.ts';

const ROOMS = 24;
const PER_ROOM = 5;
const EACH = 100;
const TOTAL = ROOMS * PER_ROOM * EACH;

let folder: string;
let database: OwnDatabase;
let redis: OwnRedis;
let client: pg.Client;
let nodes: Program[];
let starts: (() => Promise<Program>)[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-talk-'));
  database = await makeDatabase(`madang_talk_${process.pid}`);
  redis = await startRedis();
  const ports = [await freePort(), await freePort()];
  starts = ports.map(
    (port) => () =>
      startProgram({
        PORT: String(port),
        DATABASE_URL: database.url,
        MADANG_DATA_DIR: folder,
        MADANG_SECRETS_DIR: join(folder, 'secrets'),
        MADANG_SAMPLES: 'no',
        MADANG_REDIS_URL: redis.url,
      }),
  );
  nodes = await Promise.all(starts.map((start) => start()));
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
}, 120_000);

afterAll(async () => {
  for (const node of nodes) node.child.kill('SIGTERM');
  await Promise.all(nodes.map((node) => node.ended));
  await client.end();
  await redis.kill();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

test('Redis and a node killed with -9 while a hundred and twenty people talk over two nodes: all is there, in order, once', async ({
  annotate,
}) => {
  const addresses = nodes.map(({ address }) => address);
  let turn = 0;
  // Each line goes to the next node: those of one room hear each other over Redis.
  const next = () => addresses[turn++ % addresses.length] ?? '';
  const talkers = await gather({ http: () => addresses[0] ?? '', sockets: next }, ROOMS, PER_ROOM);
  const all = talkers.map((talker) => talker.talk(EACH));
  const done = () => talkers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const reached = (share: number) =>
    expect.poll(done, { timeout: 60_000, interval: 5 }).toBeGreaterThan(TOTAL * share);
  for (const share of [0.2, 0.4]) {
    await reached(share);
    await redis.kill();
    await redis.start();
  }
  await reached(0.6);
  nodes[1]?.child.kill('SIGKILL');
  await nodes[1]?.ended;
  const again = await starts[1]?.();
  if (again) nodes[1] = again;
  await Promise.all(all);
  await annotate(`${fullestSecond(talkers)} messages in the fullest second`);
  const least = () => Math.min(...talkers.map(({ heard }) => heard.length));
  await expect.poll(least, { timeout: 60_000 }).toBe(EACH * PER_ROOM);
  const { rows } = await client.query<{ id: string; room_id: string; sender_id: string }>(
    `select id, room_id, sender_id from chat.message where kind = 'text' order by room_id, seq`,
  );
  for (const { roomId, acknowledged, heard, id, leave } of talkers) {
    leave();
    const there = rows.filter(({ room_id }) => room_id === roomId);
    const own = there.filter(({ sender_id }) => sender_id === id);
    expect(own.map((message) => message.id)).toEqual(acknowledged);
    expect(heard).toEqual(there.map((message) => message.id));
  }
  expect(rows).toHaveLength(TOTAL);
}, 240_000);
