import { join } from 'node:path';
import type { Config } from '../kernel/config/config.ts';
import { openEmbedded } from '../kernel/db/embedded/open-embedded.ts';
import { migrateHouse, openHouse, type House } from '../kernel/house/open.ts';
import { chooseRooms } from '../kernel/house/wiring.ts';
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
  const folder = join(config.dataDir, 'postgres');
  const embedded =
    config.databaseUrl === null
      ? await openEmbedded({ folder, log, ...(signal ? { signal } : {}) })
      : null;
  try {
    const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
    const house = await openHouse({ config, log, rooms, databaseUrl });
    try {
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
