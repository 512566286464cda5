import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../server/kernel/db/embedded/open-embedded.ts';
import { freePort } from '../port.ts';
import { startProgram, type Program } from '../program.ts';
import { fullestSecond, gather, type Talker } from '../talkers.ts';

const ROOMS = 24;
const PER_ROOM = 5;
const EACH = 100;
const TOTAL = ROOMS * PER_ROOM * EACH;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-talk-'));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('killed with -9, the house and its PostgreSQL twice each, while a hundred and twenty people talk: all is there, in order, once', async ({
  annotate,
}) => {
  const env = {
    MADANG_DATA_DIR: folder,
    MADANG_SAMPLES: 'no',
    PORT: String(await freePort()),
  };
  let program: Program = await startProgram(env);
  const { address } = program;
  const talkers = await gather({ http: () => address, sockets: () => address }, ROOMS, PER_ROOM);
  const all = talkers.map((talker) => talker.talk(EACH));
  const done = () => talkers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  for (const [share, victim] of [
    [0.15, 'house'],
    [0.35, 'database'],
    [0.55, 'house'],
    [0.75, 'database'],
  ] as const) {
    await expect.poll(done, { timeout: 60_000, interval: 5 }).toBeGreaterThan(TOTAL * share);
    if (victim === 'database') {
      process.kill(await postmaster(), 'SIGKILL');
      continue;
    }
    program.child.kill('SIGKILL');
    await program.ended;
    program = await startProgram(env);
  }
  await Promise.all(all);
  await annotate(`${fullestSecond(talkers)} messages in the fullest second`);
  const stored = await storedBy(program, talkers);
  for (const talker of talkers) talker.leave();
  for (const { roomId, acknowledged, heard, id } of talkers) {
    const there = stored.filter((message) => message.room_id === roomId);
    expect(there.filter(({ sender_id }) => sender_id === id).map((message) => message.id)).toEqual(
      acknowledged,
    );
    expect(heard).toEqual(there.map((message) => message.id));
  }
  expect(stored).toHaveLength(TOTAL);
}, 240_000);

/** The process of the house's PostgreSQL. */
async function postmaster(): Promise<number> {
  const [pid] = (await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

interface Stored {
  id: string;
  room_id: string;
  sender_id: string;
}

/** What is in the table, once everybody has heard as much; the house is stopped then. */
async function storedBy(program: Program, talkers: Talker[]): Promise<Stored[]> {
  const least = () => Math.min(...talkers.map(({ heard }) => heard.length));
  await expect.poll(least, { timeout: 60_000 }).toBe(EACH * PER_ROOM);
  program.child.kill('SIGTERM');
  await program.ended;
  const log = { info() {}, warn() {}, error() {} };
  const database = await openEmbedded({ folder: join(folder, 'postgres'), log });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<Stored>(
    `select id, room_id, sender_id from chat.message where kind = 'text' order by room_id, seq`,
  );
  await client.end();
  await database.close();
  return rows;
}
