import { systemChance, systemClock, type Chance, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { makeContext, noCaller, type Ground } from '../context/make.ts';
import type { Context } from '../context/context.ts';
import { openDatabase } from '../db/database.ts';
import {
  kernelMigrations,
  migrate,
  migrateJobs,
  readMigrations,
  type Migration,
} from '../db/migrate.ts';
import { authentication, serviceAuthentication } from '../http/authentication.ts';
import { openApi } from '../http/openapi.ts';
import { openHttp, type HttpDoor } from '../http/server.ts';
import type { Web } from '../http/web.ts';
import { startCrew, type Crew } from '../jobs/crew.ts';
import type { Log } from '../log/log.ts';
import { openInProcess } from '../realtime/fan-out/in-process.ts';
import { fanOut as fanOutPort } from '../realtime/fan-out/port.ts';
import { openRedis } from '../realtime/fan-out/redis.ts';
import { openHub } from '../realtime/hub.ts';
import { keptSources } from '../realtime/kept.ts';
import { opened, type PortBinding, type Ports } from '../room/port.ts';
import type { Room } from '../room/room.ts';
import { wire, type Wiring } from './wiring.ts';

/** What a house is opened from. */
export interface HouseOptions {
  config: Config;
  log: Log;
  rooms: Room[];
  /** Rooms of apps that are switched off; none unless said. */
  shut?: Room[];
  databaseUrl: string;
  clock?: Clock;
  chance?: Chance;
  readers?: number;
}

/** A house whose database is open: contexts can be made in it, doors can be opened to it. */
export interface House {
  ground: Ground;
  wiring: Wiring;
  /** A context of the house itself, e.g. for a command. */
  context(because: string): Context;
  close(): Promise<void>;
}

/** Opens the ground of a house: database, ports, wiring. Nothing is migrated, nothing listens. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { config, log, rooms, shut, databaseUrl } = options;
  const wiring = wire(rooms, shut);
  const database = openDatabase({
    url: databaseUrl,
    log,
    connections: config.databaseConnections,
    ...(options.readers === undefined ? {} : { readers: options.readers }),
  });
  const clock = options.clock ?? systemClock;
  const fanOut = config.redisUrl ? openRedis(config.redisUrl, log) : openInProcess(clock);
  const ground: Ground = {
    config,
    log,
    database,
    clock,
    chance: options.chance ?? systemChance,
    hub: openHub(
      fanOut,
      keptSources(wiring.channels, () => ground),
    ),
    ports: await openPorts(wiring, config, log, new Map([[fanOutPort.name, fanOut]])),
    listeners: wiring.listenersOf,
  };
  return {
    ground,
    wiring,
    context: (because) =>
      makeContext(ground, {
        actor: { kind: 'house', because },
        caller: noCaller(because),
        reads: false,
      }),
    async close() {
      await fanOut.close();
      await database.close();
    },
  };
}

/**
 * Brings the tables of the kernel, the queue and all rooms up to date; of apps that are switched off
 * those that are there already, since people are exported and forgotten in them by what the rooms say.
 */
export async function migrateHouse({ ground, wiring }: House): Promise<number> {
  const { pool } = ground.database;
  const migrations = [...(await kernelMigrations()), ...(await migrationsOf(wiring.rooms))];
  const count = await migrate(pool, migrations, await migrationsOf(wiring.shut));
  await migrateJobs(pool);
  return count;
}

/** Brings in what ships with the rooms, and samples where they are wanted. */
export async function furnishHouse(house: House): Promise<void> {
  for (const room of house.wiring.rooms)
    await room.furnish?.(house.context(`${room.name} furnish`));
  if (!house.ground.config.samples) return;
  for (const room of house.wiring.rooms)
    await room.samples?.(house.context(`${room.name} samples`));
}

/** Opens the HTTP door of a house. */
export function openHttpDoor(
  { ground, wiring }: House,
  web: Web | null,
  limitFactor = 1,
): Promise<HttpDoor> {
  return openHttp({
    ground,
    authentication: opened(ground.ports, authentication),
    services: ground.ports.has(serviceAuthentication.name)
      ? opened(ground.ports, serviceAuthentication)
      : null,
    actions: wiring.actions,
    channels: wiring.channels,
    openapi: openApi(wiring),
    web,
    limitFactor,
  });
}

/** Lets a crew work through the jobs of a house. */
export function openJobs({ ground, wiring }: House): Promise<Crew> {
  return startCrew(ground, wiring);
}

async function migrationsOf(rooms: Room[]): Promise<Migration[]> {
  const read = await Promise.all(rooms.map(({ name, folder }) => readMigrations(name, folder)));
  return read.flat();
}

async function openPorts(
  { rooms, shut }: Wiring,
  config: Config,
  log: Log,
  ports: Map<string, unknown>,
): Promise<Ports> {
  const get: Parameters<PortBinding['open']>[1] = (of) => opened(ports, of);
  for (const { port, open } of portsOf(rooms)) ports.set(port.name, await open(config, get));
  // A room that is shut may need its ports to export and forget people. What it lacks must not keep the
  // house from opening: whoever asks for that port then fails.
  for (const { port, open } of portsOf(shut).filter(({ port }) => !ports.has(port.name))) {
    try {
      ports.set(port.name, await open(config, get));
    } catch (error) {
      log.warn({ err: error, port: port.name }, 'an app that is switched off lacks a port');
    }
  }
  return ports;
}

function portsOf(rooms: Room[]): PortBinding[] {
  return rooms.flatMap((room) => room.ports ?? []);
}
