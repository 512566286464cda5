import { startTestCluster } from '../../server/kernel/testing/postgres/test-cluster.ts';
import { withClient } from '../../server/kernel/testing/postgres/with-client.ts';
import { startTown, type Town } from '../../server/testing/providers/town.ts';
import { freePort } from '../port.ts';
import { startWithSamples } from './program.ts';

/** A house with all providers, in which it can be long ago that people showed it is them. */
export interface AgingHouse {
  /** At `localhost`: browsers know passkeys at names only, not at bare addresses. */
  address: string;
  town: Town;
  /** Makes the proof of every session eleven minutes old; tokens say so from their next refresh on. */
  age(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the program on a database that the test reaches, beside its providers. */
export async function openAgingHouse(): Promise<AgingHouse> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const [town, cluster] = await Promise.all([startTown(address), startTestCluster()]);
  const url = cluster.adminUrl;
  const env = { ...town.env, PORT: `${port}`, DATABASE_URL: url, MADANG_ADMIN_FACTORS: 'optional' };
  const program = await startWithSamples(env);
  return {
    address,
    town,
    async age() {
      const text = `update identity.session set proved_at = now() - interval '11 minutes'`;
      await withClient(url, (client) => client.query(text));
    },
    async close() {
      await program.close();
      await Promise.all([town.close(), cluster.close()]);
    },
  };
}
