import { openLog } from '../kernel/log/log.ts';
import type { Command } from './command.ts';
import { openConfigured } from './open.ts';
import { furnishHouse } from '../kernel/house/open.ts';

/** Brings the tables up to date and stops: for clusters, before the new nodes start. */
export const migrate: Command = {
  name: 'migrate',
  says: 'bring the database up to date and stop',
  usage: '',
  help: `Applies the migrations that are missing, brings in the shipped catalogue and, where samples are
on, the sample people. Starting does the same; run it alone before a rolling update.`,
  async run({ config, print }) {
    const opened = await openConfigured(config(), openLog('warn'));
    try {
      await furnishHouse(opened.house);
    } finally {
      await opened.close();
    }
    print('The database is up to date.');
    return 0;
  },
};
