import { join } from 'node:path';
import type { Config } from '../kernel/config/config.ts';
import { openEmbedded } from '../kernel/db/embedded/open-embedded.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import { migrateHouse, openHouse, type House } from '../kernel/house/open.ts';
import { chooseRooms, shutRooms } from '../kernel/house/wiring.ts';
import type { Log } from '../kernel/log/log.ts';
import { house as plan } from '../house.ts';

/** A house on its database, embedded or given. */
export interface OpenHouse {
  house: House;
  /** Closes the house, and the embedded database after it. */
  close(): Promise<void>;
}

/**
 * Opens the house of a configuration with its tables up to date.
 * @throws HouseError when the data folder is taken, the database newer, or it cannot be reached
 */
export async function openConfigured(
  config: Config,
  log: Log,
  signal?: AbortSignal,
): Promise<OpenHouse> {
  const rooms = chooseRooms(plan, config.apps);
  const shut = shutRooms(plan, config.apps);
  const folder = join(config.dataDir, 'postgres');
  const embedded =
    config.databaseUrl === null
      ? await openEmbedded({ folder, log, ...(signal ? { signal } : {}) })
      : null;
  try {
    const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
    const house = await openHouse({ config, log, rooms, shut, databaseUrl });
    try {
      await reachDatabase(house);
      await migrateHouse(house);
    } catch (error) {
      await house.close();
      throw error;
    }
    return {
      house,
      async close() {
        await house.close();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

/** The oldest PostgreSQL whose statements are all we use, as `server_version_num` counts. */
const SERVER_VERSION_MIN = 150_000;

/** Asks the database who it is, so that a wrong address or an old server is told in a sentence. */
async function reachDatabase({ ground }: House): Promise<void> {
  const version = await ground.database.pool
    .query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int as number,
         current_setting('server_version') as name`,
    )
    .catch((error: NodeJS.ErrnoException) => {
      const reason = error.message || error.code || 'no reason given';
      throw new HouseError(`The database of DATABASE_URL cannot be reached: ${reason}.`);
    });
  const [found] = version.rows;
  if (found && found.number >= SERVER_VERSION_MIN) return;
  throw new HouseError(
    `The database of DATABASE_URL is PostgreSQL ${found?.name ?? '?'}; Madang needs 15 or newer.`,
  );
}
