import { emptyReport, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster, type BenchCluster } from '../harness/database.ts';
import { versionsOf } from '../harness/machine.ts';
import { playsAtStore } from './at-store.ts';
import { playsOverHttp } from './over-http.ts';
import { openYard } from './yard.ts';

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const small = run.size === 'small';
  const size = small
    ? { people: 200, charts: 3, perChart: 3 }
    : { people: 1_500, charts: 4, perChart: 12 };
  const cluster = await openCluster();
  try {
    const yard = await openYard(cluster, size);
    const bytes = yard.plays.map(({ submission }) => JSON.stringify(submission).length);
    Object.assign(report.sizes, size, {
      bodyBytesMean: Math.round(bytes.reduce((sum, each) => sum + each, 0) / bytes.length),
    });
    await playsOverHttp(run, yard, report);
    await playsAtStore(run, yard, report);
    // Whoever plays again seldom beats themselves, and only a record makes an event and its jobs.
    report.sizes['percent of plays that set a record'] = await recordShare(cluster);
    report.versions = {
      ...(await versionsOf('fastify', 'pg', 'undici')),
      postgresql: cluster.version,
    };
  } finally {
    await cluster.close();
  }
  return report;
}

async function recordShare(cluster: BenchCluster): Promise<number> {
  return cluster.admin('plays_ours', async (client) => {
    const { rows } = await client.query<{ percent: number }>(
      `select round(100.0 * (select count(*) from kernel.event where name = 'rhythm.scoreboard.recordSet')
         / (select count(*) from rhythm.play))::int as percent`,
    );
    return rows[0]?.percent ?? 0;
  });
}

/** Submitting plays against a bare upsert. */
export const plays: Bench = {
  name: 'plays',
  says: 'submit a play against a bare upsert',
  run,
};
