import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../server/kernel/db/embedded/open-embedded.ts';
import {
  comeIn,
  playMaker,
  RECOUNT,
  recountOf,
  submitUntilTaken,
  type SentPlay,
} from '../crowd.ts';
import { startProgram, type Program } from '../program.ts';

const PLAYS = 1_000;
const PLAYERS = 15;
const AT_ONCE = 30;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-kill-'));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('killed with -9 three times during 1 000 submissions, the house loses no play and doubles none', async () => {
  const env = { MADANG_DATA_DIR: folder, MADANG_SAMPLES: 'no' };
  let program: Program = await startProgram(env);
  const make = await playMaker(program.address, 'arirang_0');
  const tokens = await Promise.all(
    Array.from({ length: PLAYERS }, (_, i) => comeIn(program.address, `player ${i}`)),
  );
  const plays = Array.from({ length: PLAYS }, (_, seed) => make(seed));
  const acknowledged: SentPlay[] = [];
  const waiting = plays.map((play, i) => ({ play, token: tokens[i % PLAYERS] ?? '' }));
  const senders = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await submitUntilTaken(() => [program.address], next.token, next.play);
      acknowledged.push(next.play);
    }
  });
  for (const share of [0.2, 0.5, 0.8]) {
    await expect
      .poll(() => acknowledged.length, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(PLAYS * share);
    program.child.kill('SIGKILL');
    await program.ended;
    program = await startProgram(env);
  }
  await Promise.all(senders);
  program.child.kill('SIGTERM');
  await program.ended;

  const database = await openEmbedded({
    folder: join(folder, 'postgres'),
    log: { info() {}, warn() {}, error() {} },
  });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(RECOUNT);
  const { rows: kept } = await client.query<{ id: string }>('select id from rhythm.play');
  const { rows: unsettled } = await client.query('select from rhythm.unsettled_play');
  await client.end();
  await database.close();
  expect(rows).toEqual([recountOf(PLAYS)]);
  expect(unsettled.length, 'plays were settled while the house was killed').toBeLessThan(PLAYS / 2);
  const ids = new Set(kept.map(({ id }) => id));
  expect(acknowledged.filter(({ id }) => !ids.has(id))).toEqual([]);
  // The keys outlive the kill as well: everybody is still signed in.
  expect(await readFile(join(folder, 'secrets/signing-keys.json'), 'utf8')).toContain('kid');
}, 240_000);
