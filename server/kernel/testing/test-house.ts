import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Chance } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { readConfig } from '../config/config.ts';
import { openHouse, openHttpDoor, type House } from '../house/open.ts';
import type { HttpDoor } from '../http/server.ts';
import type { Web } from '../http/web.ts';
import { workOnce } from '../jobs/crew.ts';
import { openLog } from '../log/log.ts';
import type { Room } from '../room/room.ts';
import { testClock, type TestClock } from './clock.ts';
import { cloneDatabase } from './postgres/templates.ts';

/** Where a test run keeps its cluster, its template and its secrets. */
export interface TestGround {
  adminUrl: string;
  template: string;
  secretsDir: string;
}

/** What a test house is opened with; everything has a default. */
export interface TestHouseOptions {
  rooms: Room[];
  /** Rooms of apps that are switched off. */
  shut?: Room[];
  ground: TestGround;
  clock?: TestClock;
  /** Where it gets randomness from; the machine's own unless said. */
  chance?: Chance;
  config?: Partial<Config>;
  /** Multiplies every limit; 1 to test the limits themselves. */
  limitFactor?: number;
  web?: Web | null;
  /** A database to share with another test house: two nodes of one house. */
  databaseUrl?: string;
}

/** A house on a database of its own, with its door open to the test alone. */
export interface TestHouse {
  house: House;
  door: HttpDoor;
  clock: TestClock;
  databaseUrl: string;
  /** Everything the house logged. */
  logged(): string;
  /** Works through all due jobs. */
  work(): Promise<void>;
  /** Names of the events told so far, oldest first, those of one instant by name: what else happened. */
  told(): Promise<string[]>;
  /** What is said on a topic from now on; the list grows. */
  overhear(topic: string): Promise<unknown[]>;
  /** The statements sent while `work` ran. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

const LIMITS_LIFTED = 100_000;

/** Opens a test house. */
export async function openTestHouse(options: TestHouseOptions): Promise<TestHouse> {
  const { ground, rooms } = options;
  const database =
    options.databaseUrl === undefined
      ? await cloneDatabase(ground.adminUrl, ground.template)
      : { url: options.databaseUrl, drop: async () => undefined };
  const clock = options.clock ?? testClock();
  let said = '';
  const log = openLog(
    'info',
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said += chunk.toString();
        done();
      },
    }),
  );
  const house = await openHouse({
    config: testConfig(ground, options.config),
    log,
    rooms,
    shut: options.shut ?? [],
    databaseUrl: database.url,
    clock,
    ...(options.chance ? { chance: options.chance } : {}),
    readers: 2,
  });
  const door = await openHttpDoor(house, options.web ?? null, options.limitFactor ?? LIMITS_LIFTED);
  await door.app.ready();
  const { database: db } = house.ground;
  return {
    house,
    door,
    clock,
    databaseUrl: database.url,
    logged: () => said,
    work: () => workOnce(house.ground, house.wiring, db.pool),
    async told() {
      const rows = await db.writer.rows<{ name: string }>(
        'select name from kernel.event order by at, name',
      );
      return rows.map(({ name }) => name);
    },
    async overhear(topic) {
      const heard: unknown[] = [];
      await house.ground.hub.watch(topic, {
        said: ({ text }) => heard.push(JSON.parse(text)),
        hinted: ({ text }) => heard.push({ hint: JSON.parse(text) as unknown }),
        gap: () => heard.push('gap'),
      });
      return heard;
    },
    async statements(work) {
      const seen: string[] = [];
      const stop = db.watch((text) => seen.push(text));
      await work();
      stop();
      return seen;
    },
    async close() {
      await door.close();
      await house.close();
      await database.drop();
    },
  };
}

/** The configuration of a test house: the defaults, samples off. */
export function testConfig(ground: TestGround, more: Partial<Config> = {}): Config {
  const config = readConfig({ MADANG_SAMPLES: 'no', PORT: '0' }, tmpdir());
  return {
    ...config,
    dataDir: join(ground.secretsDir, 'data'),
    secretsDir: ground.secretsDir,
    databaseConnections: 8,
    ...more,
  };
}
