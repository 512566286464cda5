import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Realtime } from '../../clients/typescript/src/realtime.ts';
import { ask, comeIn } from '../crowd.ts';
import { freePort } from '../port.ts';
import { startProgram, type Program } from '../program.ts';
import { fullestSecond, gather } from '../talkers.ts';

const WAIT = { timeout: 90_000, interval: 10 };
const SECRET = 'a-secret-that-core-and-edge-share';
const ROOMS = 24;
const PER_ROOM = 5;
const EACH = 80;
const TOTAL = ROOMS * PER_ROOM * EACH;

let folder: string;
let core: Program;
let edge: Program;
let settings: { core: Record<string, string>; edge: Record<string, string> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-edge-'));
  await chmod(folder, 0o711);
  // They come back where they were.
  const [corePort, edgesPort, edgePort] = [await freePort(), await freePort(), await freePort()];
  settings = {
    core: {
      PORT: `${corePort}`,
      MADANG_ROLES: 'http,jobs',
      MADANG_DATA_DIR: folder,
      MADANG_SAMPLES: 'no',
      MADANG_EDGE_PORT: `${edgesPort}`,
      MADANG_EDGE_SECRET: SECRET,
    },
    edge: {
      PORT: `${edgePort}`,
      MADANG_ROLES: 'edge',
      MADANG_CORE_URL: `http://127.0.0.1:${edgesPort}`,
      MADANG_EDGE_SECRET: SECRET,
    },
  };
  // The edge first: it waits for its core.
  edge = await startProgram(settings.edge);
  core = await startProgram(settings.core);
}, 120_000);
afterAll(async () => {
  for (const { child } of [edge, core]) child.kill('SIGTERM');
  await Promise.all([edge.ended, core.ended]);
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function restart(which: 'core' | 'edge'): Promise<void> {
  const old = which === 'core' ? core : edge;
  old.child.kill('SIGKILL');
  await old.ended;
  const fresh = await startProgram(settings[which]);
  if (which === 'core') core = fresh;
  else edge = fresh;
}

test('the edge has no database, and says that it is ready', async () => {
  await expect.poll(async () => (await ask(edge.address, '/readyz')).status, WAIT).toBe(200);
  expect((await ask(edge.address, '/healthz')).status).toBe(200);
  expect((await ask(edge.address, '/api/rhythm/songs')).status).toBe(404);
  expect((await ask(core.address, '/api/realtime')).status).toBe(404);
});

test('core and edge killed with -9 in turns while a hundred and twenty people talk: every acknowledged message is heard by all, once, in order', async ({
  annotate,
}) => {
  const talkers = await gather(
    { http: () => core.address, sockets: () => edge.address },
    ROOMS,
    PER_ROOM,
  );
  const all = talkers.map((talker) => talker.talk(EACH));
  const done = () => talkers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  for (const [share, which] of [
    [0.15, 'core'],
    [0.35, 'edge'],
    [0.55, 'core'],
    [0.75, 'edge'],
  ] as const) {
    await expect.poll(done, WAIT).toBeGreaterThan(TOTAL * share);
    await restart(which);
  }
  await Promise.all(all);
  await annotate(`${fullestSecond(talkers)} messages in the fullest second`);

  const least = () => Math.min(...talkers.map(({ heard }) => heard.length));
  await expect.poll(least, WAIT).toBe(EACH * PER_ROOM);
  for (const { roomId, heard } of talkers) {
    const members = talkers.filter((other) => other.roomId === roomId);
    // All hear the same in the same order, and of each the order in which they sent.
    for (const other of members) {
      expect(other.heard).toEqual(heard);
      const theirs = new Set(other.acknowledged);
      expect(heard.filter((id) => theirs.has(id))).toEqual(other.acknowledged);
    }
  }
  for (const talker of talkers) talker.leave();
}, 300_000);

test('an edge that is told to stop sends its people elsewhere, and ends', async () => {
  const token = await comeIn(core.address, 'the last');
  const realtime = new Realtime({
    address: edge.address,
    // It comes back soon: a test waits for it.
    random: () => Math.random() / 20,
    async ticket() {
      const answer = await ask(core.address, '/api/house/tickets', { method: 'POST', token });
      if (answer.status !== 201) throw new Error(`no ticket: ${answer.status}`);
      return (answer.body as { ticket: string }).ticket;
    },
  });
  const stop = realtime.watch('rhythm/scoreboard/arirang_0/hard', { onSaid: () => undefined });
  await expect.poll(() => realtime.isOpen, WAIT).toBe(true);
  edge.child.kill('SIGTERM');
  await edge.ended;
  expect(edge.child.exitCode).toBe(0);
  edge = await startProgram(settings.edge);
  await expect.poll(() => realtime.isOpen, WAIT).toBe(true);
  stop();
}, 120_000);
