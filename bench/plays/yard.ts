import type { BenchCluster } from '../harness/database.ts';
import { seedPeople, signCallers, type Caller } from '../harness/people.ts';
import { startServer, type Server } from '../harness/servers.ts';
import { BARE_CONTENTS, BARE_TABLE, OUR_CONTENTS } from './bare-upsert.ts';
import { makeSamplePlays, type SamplePlay } from './sample-plays.ts';

/** Connections of the house's write pool; its three reading lanes come on top. */
export const POOL = 10;
const LANES = 3;
const POLL_MS = 20;

/** Two databases with the same people, and plays for both. */
export interface Yard {
  cluster: BenchCluster;
  oursUrl: string;
  peerUrl: string;
  callers: Caller[];
  plays: SamplePlay[];
  openOurs(roles: string): Promise<Server>;
  openPeer(script: string, name: string): Promise<Server>;
  /** Waits until the house's listeners have no job left; @returns milliseconds */
  drained(): Promise<number>;
  /** What the tables of ours and of the peer hold. */
  contents(): Promise<[unknown, unknown]>;
}

/** Makes both databases. */
export async function openYard(
  cluster: BenchCluster,
  size: { people: number; charts: number; perChart: number },
): Promise<Yard> {
  const oursUrl = await cluster.makeHouse('plays_ours');
  await cluster.admin('plays_ours', (client) => seedPeople(client, size.people));
  const plays = await cluster.admin('plays_ours', (client) => makeSamplePlays(client, size));
  const peerUrl = await cluster.copy('template1', 'plays_bare');
  await cluster.admin('plays_bare', (client) => client.query(BARE_TABLE));
  const callers = await signCallers(cluster.folder, size.people);
  return {
    cluster,
    oursUrl,
    peerUrl,
    callers,
    plays,
    openOurs: (roles) => startHouse(cluster, oursUrl, roles),
    openPeer: (script, name) =>
      startServer({ name, script, env: { DATABASE_URL: peerUrl, POOL: String(POOL + LANES) } }),
    drained: () => cluster.admin('plays_ours', drain),
    contents: async () => [
      await cluster.admin(
        'plays_ours',
        async (client) => (await client.query(OUR_CONTENTS)).rows[0] as unknown,
      ),
      await cluster.admin(
        'plays_bare',
        async (client) => (await client.query(BARE_CONTENTS)).rows[0] as unknown,
      ),
    ],
  };
}

/** The house as a process of its own on a database of the cluster. */
export function startHouse(
  cluster: BenchCluster,
  databaseUrl: string,
  roles: string,
  { nodeArgs = [], env = {} }: { nodeArgs?: string[]; env?: Record<string, string> } = {},
): Promise<Server> {
  return startServer({
    name: roles.includes('jobs') ? 'Madang' : `Madang (${roles} only)`,
    script: new URL('../harness/house-process.ts', import.meta.url).pathname,
    nodeArgs,
    env: {
      DATABASE_URL: databaseUrl,
      MADANG_DATABASE_CONNECTIONS: String(POOL),
      MADANG_DATA_DIR: cluster.folder,
      MADANG_SECRETS_DIR: cluster.folder,
      MADANG_ROLES: roles,
      MADANG_SAMPLES: 'no',
      MADANG_LOG_LEVEL: 'warn',
      PORT: '0',
      ...env,
    },
  });
}

async function drain(client: {
  query(text: string): Promise<{ rows: unknown[] }>;
}): Promise<number> {
  const startMs = performance.now();
  for (;;) {
    const { rows } = await client.query(
      'select from graphile_worker.jobs where attempts = 0 or locked_at is not null limit 1',
    );
    if (rows.length === 0) return performance.now() - startMs;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
