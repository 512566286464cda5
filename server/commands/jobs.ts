import { HouseError } from '../kernel/faults/house-error.ts';
import { readDeadLetters, replayDeadLetters } from '../kernel/jobs/dead-letters.ts';
import { openLog } from '../kernel/log/log.ts';
import type { Command } from './command.ts';
import { openConfigured } from './open.ts';

const SHOWN_MAX = 100;

/** Shows and revives jobs that failed for the last time. */
export const jobs: Command = {
  name: 'jobs',
  says: 'show jobs that failed for good, or try them again',
  usage: 'dead | replay <id ...> | replay --all',
  help: `  dead            lists the dead letters: jobs that failed as often as they may
  replay 12 15    gives these another full set of attempts
  replay --all    gives all of them another full set of attempts

With the embedded database, stop the house first; it works through them at its next start.`,
  wordsMax: Infinity,
  options: { all: { type: 'boolean' } },
  async run({ config, words, flags, print }) {
    const [what, ...ids] = words;
    if (what !== 'dead' && what !== 'replay') throw new HouseError('Say dead or replay.');
    if (what === 'replay' && ids.length === 0 && flags['all'] !== true) {
      throw new HouseError('Name the jobs to replay, or say --all.');
    }
    const wrong = ids.find((id) => !/^\d+$/.test(id));
    if (wrong !== undefined) throw new HouseError(`"${wrong}" is not the id of a job.`);
    const opened = await openConfigured(config(), openLog('warn'));
    try {
      const { pool } = opened.house.ground.database;
      if (what === 'replay') {
        const count = await replayDeadLetters(pool, flags['all'] === true ? null : ids);
        print(`${count} will be tried again.`);
        return 0;
      }
      const letters = await readDeadLetters(pool, SHOWN_MAX);
      for (const { id, task, attempts, failedAt, error } of letters) {
        const [reason] = error.split('\n');
        print(
          `${id}  ${task}  ${attempts} attempts, last ${failedAt.toISOString()}: ${reason ?? ''}`,
        );
      }
      if (letters.length === 0) print('No job has failed for good.');
      return 0;
    } finally {
      await opened.close();
    }
  },
};
