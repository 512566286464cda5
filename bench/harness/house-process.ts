import { openConfigured } from '../../server/commands/open.ts';
import { openToEdges } from '../../server/commands/open-to-edges.ts';
import { readConfig } from '../../server/kernel/config/config.ts';
import { openHttpDoor, openJobs } from '../../server/kernel/house/open.ts';
import { openLog } from '../../server/kernel/log/log.ts';
import { openEdge } from '../../server/kernel/realtime/edge/open-edge.ts';
import { answerParent } from './answer-parent.ts';

/**
 * The house as `npm start` opens it, all rooms and limits as they are, or an edge of one; but without the
 * web app: its files are no part of what is measured, and building them is.
 */
const config = readConfig(process.env, process.cwd());
const log = openLog(config.logLevel);
if (config.roles.has('http')) await openHouse();
else await openAsEdge();

async function openHouse(): Promise<void> {
  const opened = await openConfigured(config, log);
  const door = await openHttpDoor(opened.house, null);
  const edges = await openToEdges(config, log, door);
  const url = await door.listen();
  const crew = config.roles.has('jobs') ? await openJobs(opened.house) : null;
  answerParent(url, async () => {
    await edges?.close();
    await door.close();
    await crew?.stop();
    await opened.close();
  });
}

async function openAsEdge(): Promise<void> {
  const edge = await openEdge(config, log);
  answerParent(await edge.listen(), () => edge.close());
}
