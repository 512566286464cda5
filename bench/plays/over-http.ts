import { join } from 'node:path';
import { mustBeSame, type Report, type Run } from '../harness/bench.ts';
import { openLoad, type Load } from '../harness/load.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import type { Server } from '../harness/servers.ts';
import { quantile } from '../harness/statistics.ts';
import type { Yard } from './yard.ts';
import { targetsOf } from './sample-plays.ts';

const CONCURRENT = [16, 64];

/** Plays over HTTP, 16 and 64 at once: the house against a bare Fastify with one upsert. */
export async function playsOverHttp(run: Run, yard: Yard, report: Report): Promise<void> {
  const count = run.size === 'small' ? 300 : 6_000;
  const load = await openLoad({ callers: yard.callers, targets: targetsOf(yard.plays) });
  const ours = await yard.openOurs('http,jobs');
  const bare = await yard.openPeer(join(import.meta.dirname, 'bare-process.ts'), 'bare Fastify');
  try {
    for (const concurrent of CONCURRENT) {
      run.say(`plays over HTTP, ${concurrent} at once, ${count} a turn`);
      await compare(run, { yard, load, ours, bare, concurrent, count }, report);
    }
    const [mine, theirs] = await yard.contents();
    mustBeSame(report, 'records, plays and best scores of all players (md5)', mine, theirs);
  } finally {
    await Promise.all([load.close(), ours.close(), bare.close()]);
  }
}

interface Bout {
  yard: Yard;
  load: Load;
  ours: Server;
  bare: Server;
  concurrent: number;
  count: number;
}

async function compare(run: Run, bout: Bout, report: Report): Promise<void> {
  const { yard, load, ours, bare, concurrent, count } = bout;
  const p99Ms = new Map<string, number[]>();
  const drainMs: number[] = [];
  const player = (server: Server): Player => ({
    name: server.name,
    server,
    requests: count,
    async turn(round) {
      const seed = concurrent * 1000 + round;
      const answers = await load.fire({ url: server.url, count, concurrent, seed });
      mustBeSame(report, 'every play answered 201', answers.statuses, { 201: count });
      p99Ms.set(server.name, [...(p99Ms.get(server.name) ?? []), answers.p99Ms]);
      return (1000 * count) / answers.ms;
    },
    async settle() {
      if (server === ours) drainMs.push(await yard.drained());
    },
  });
  const sides = await alternate(run.rounds, [player(ours), player(bare)]);
  report.comparisons.push({
    what: `submit a play over HTTP, ${concurrent} at once`,
    unit: 'plays/s',
    better: 'higher',
    ours: sideOf(sides, ours.name),
    peer: sideOf(sides, bare.name),
    goal: 0.8,
  });
  for (const [name, values] of p99Ms) {
    const what = `p99 of a play over HTTP, ${concurrent} at once: ${name}`;
    report.figures.push({ what, unit: 'ms', values: values.slice(1), max: null });
  }
  report.figures.push({
    what: `jobs of listeners and periods still to do after a turn of ${count}, ${concurrent} at once`,
    unit: 'ms',
    values: [quantile(drainMs.slice(1), 0.5)],
    max: null,
  });
}
