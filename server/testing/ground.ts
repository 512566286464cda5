import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { house as plan } from '../house.ts';
import { furnishHouse, migrateHouse, openHouse } from '../kernel/house/open.ts';
import { chooseRooms } from '../kernel/house/wiring.ts';
import { openLog } from '../kernel/log/log.ts';
import { makeTemplate } from '../kernel/testing/postgres/templates.ts';
import { startTestCluster } from '../kernel/testing/postgres/test-cluster.ts';
import { testConfig, type TestGround } from '../kernel/testing/test-house.ts';

/** A test ground and how it is removed. */
export interface OpenGround {
  ground: TestGround;
  close(): Promise<void>;
}

/** Starts a cluster with a template in which all rooms are migrated and furnished. */
export async function openGround(): Promise<OpenGround> {
  const cluster = await startTestCluster();
  const secretsDir = await mkdtemp(join(tmpdir(), 'madang-test-secrets-'));
  const { adminUrl } = cluster;
  const ground = { adminUrl, secretsDir, template: 'madang_house' };
  await makeTemplate(adminUrl, ground.template, (url) => prepare(ground, url));
  return {
    ground,
    async close() {
      await cluster.close();
      await rm(secretsDir, { recursive: true, force: true });
    },
  };
}

async function prepare(ground: TestGround, databaseUrl: string): Promise<void> {
  const rooms = chooseRooms(plan, null);
  const house = await openHouse({
    config: testConfig(ground),
    log: openLog('error'),
    rooms,
    databaseUrl,
  });
  try {
    await migrateHouse(house);
    await furnishHouse(house);
  } finally {
    await house.close();
  }
}
