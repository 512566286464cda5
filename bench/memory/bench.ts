import { rm } from 'node:fs/promises';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openLoad } from '../harness/load.ts';
import { versionsOf } from '../harness/machine.ts';
import { makeDataFolder, memoryOf, runCommand, startProgram } from '../harness/program.ts';

const LIMIT_MB = 150;
const REQUESTS = 1_000;
const IDLE_S = { small: 1, full: 60 };
/** What visitors ask for; a quarter each stays below the limit of one address. */
const PATHS = [
  '/api/rhythm/songs',
  '/api/rhythm/songs/arirang',
  '/api/rhythm/songs/charts/arirang_0',
  '/',
];

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  await runCommand('build-web');
  const folder = await makeDataFolder();
  const rounds = run.size === 'small' ? 1 : run.rounds;
  const idleS = IDLE_S[run.size];
  const samples = new Map<string, number[]>();
  const keep = async (when: string, pid: number) => {
    const { rssMb, pssMb } = await memoryOf(pid);
    for (const [kind, value] of [
      ['RSS', rssMb],
      ['PSS', pssMb],
    ] as const) {
      const what = `${kind} ${when}`;
      samples.set(what, [...(samples.get(what) ?? []), value]);
    }
  };
  try {
    for (let round = 0; round < rounds; round++) {
      // The first one also makes the database and the sample data.
      const which = round === 0 ? 'the first start' : 'a later start';
      run.say(`round ${round + 1} of ${rounds}: start, ${REQUESTS} requests, ${idleS} s at rest`);
      const program = await startProgram(folder, ['/readyz', '/']);
      const load = await openLoad({
        callers: [{ id: '', token: '' }],
        targets: PATHS.map((path) => ({ method: 'GET', path })),
      });
      try {
        await pause(idleS);
        await keep(`at rest after ${which}`, program.pid);
        const answers = await load.fire({
          url: program.url,
          count: REQUESTS,
          concurrent: 8,
          seed: round,
        });
        mustBeSame(report, 'all requests answered 200', answers.statuses, { 200: REQUESTS });
        await keep(`right after the requests, ${which}`, program.pid);
        await pause(idleS);
        await keep(`at rest after the requests, ${which}`, program.pid);
      } finally {
        await load.close();
        await program.close();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const [what, values] of samples) {
    report.figures.push({
      what,
      unit: 'MB',
      values,
      max: what.includes('at rest') ? LIMIT_MB : null,
    });
  }
  Object.assign(report.sizes, { requests: REQUESTS, idleS });
  report.versions = await versionsOf('fastify', 'graphile-worker');
  return report;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Memory of the server process at rest. */
export const memory: Bench = {
  name: 'memory',
  says: 'memory of the server process at rest, all rooms, without the database',
  run,
};
