import { openConfigured } from '../../server/commands/open.ts';
import { readConfig } from '../../server/kernel/config/config.ts';
import { openHttpDoor, openJobs } from '../../server/kernel/house/open.ts';
import { openLog } from '../../server/kernel/log/log.ts';
import { answerParent } from './answer-parent.ts';

/**
 * The house as `npm start` opens it, all rooms and limits as they are, but without the web app: its
 * files are no part of what is measured, and building them is.
 */
const config = readConfig(process.env, process.cwd());
const opened = await openConfigured(config, openLog(config.logLevel));
const door = await openHttpDoor(opened.house, null);
const url = await door.listen();
const crew = config.roles.has('jobs') ? await openJobs(opened.house) : null;
answerParent(url, async () => {
  await door.close();
  await crew?.stop();
  await opened.close();
});
