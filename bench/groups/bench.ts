import { readFile } from 'node:fs/promises';
import { openYard } from '../chat/yard.ts';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster } from '../harness/database.ts';
import { versionsOf } from '../harness/machine.ts';
import { letLive, PHASES, readScript } from './load.ts';
import type { Found, Phase, Plan } from './script.ts';

/** So many times faster than the original's load test the users come in the second figure. */
const RUSH = 10;
/** A few users, for the small size. */
const FEW: Phase[] = [{ perSecond: 20, seconds: 1 }];

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  report.versions = await versionsOf('undici', 'ws', 'pg');
  const { BENCH_URL: url, BENCH_SCRIPT: script, BENCH_USERS: users } = process.env;
  if (url === undefined) await ofOurs(run, report);
  else await ofAnother(run, report, { url, script: script ?? 'madang', users });
  return report;
}

/** The house itself, on a database of its own. */
async function ofOurs(run: Run, report: Report): Promise<void> {
  const cluster = await openCluster();
  try {
    const paces = pacesOf(run);
    const count = Math.max(...paces.map(({ phases }) => usersOf(phases)));
    const yard = await openYard(cluster, { rooms: count, perRoom: 1 });
    const { server } = await yard.ours();
    try {
      report.sizes['users'] = count;
      const users = yard.crowd.map(({ token }) => ({ token }));
      const script = await readScript('madang');
      for (const sockets of [false, true]) {
        for (const { name, phases } of paces) {
          const way = sockets ? 'by sockets' : 'over HTTP';
          await measure(run, report, `${way}, ${name}`, {
            url: server.url,
            script,
            users,
            phases,
            sockets,
          });
        }
      }
    } finally {
      await server.close();
    }
  } finally {
    await cluster.close();
  }
}

/** Any server that a script speaks to; its users are of a file, each with what the script asks for. */
async function ofAnother(
  run: Run,
  report: Report,
  { url, script: name, users: file }: { url: string; script: string; users: string | undefined },
): Promise<void> {
  if (file === undefined) {
    throw new Error('BENCH_USERS names a JSON file: a list of users, each at least {"token": "…"}');
  }
  const script = await readScript(name);
  const users = JSON.parse(await readFile(file, 'utf8')) as Plan['users'];
  for (const sockets of script.socket ? [false, true] : [false]) {
    for (const { name: pace, phases } of pacesOf(run)) {
      const what = `${script.name} ${sockets ? 'by sockets' : 'over HTTP'}, ${pace}`;
      await measure(run, report, what, { url, script, users, phases, sockets });
    }
  }
}

function pacesOf({ size }: Run): { name: string; phases: Phase[] }[] {
  if (size === 'small') return [{ name: `${usersOf(FEW)} users`, phases: FEW }];
  const rush = PHASES.map(({ perSecond, seconds }) => ({
    perSecond: perSecond * RUSH,
    seconds: seconds / RUSH,
  }));
  return [
    { name: '1 000 users in 90 s', phases: PHASES },
    { name: '1 000 users in 9 s', phases: rush },
  ];
}

function usersOf(phases: Phase[]): number {
  return phases.reduce((sum, { perSecond, seconds }) => sum + perSecond * seconds, 0);
}

async function measure(run: Run, report: Report, what: string, plan: Plan): Promise<void> {
  const founds: Found[] = [];
  for (let round = 0; round < run.rounds; round++) {
    run.say(`${what}: round ${round + 1} of ${run.rounds}`);
    const found = await letLive(plan);
    mustBeSame(report, 'every user came to the end', found.failed, []);
    mustBeSame(
      report,
      'every step was done',
      found.requests,
      found.users * plan.script.steps.length,
    );
    founds.push(found);
  }
  const figure = (name: string, values: number[]) =>
    report.figures.push({ what: `${what}: ${name}`, unit: 'ms', values, max: null });
  figure(
    'a step, median',
    founds.map(({ latencyMs }) => latencyMs.p50),
  );
  figure(
    'a step, p95',
    founds.map(({ latencyMs }) => latencyMs.p95),
  );
  figure(
    'a step, p99',
    founds.map(({ latencyMs }) => latencyMs.p99),
  );
  figure(
    'a user from first to last, median',
    founds.map(({ durationMs }) => durationMs.p50),
  );
  figure(
    'a user from first to last, p99',
    founds.map(({ durationMs }) => durationMs.p99),
  );
}

/** The load test of one of the originals: groups that are made, entered, talked in and read. */
export const groups: Bench = {
  name: 'groups',
  says: 'a thousand people make a group each, enter its room, save a message and load it',
  run,
};
