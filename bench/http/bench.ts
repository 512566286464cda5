import { join } from 'node:path';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster, type BenchCluster } from '../harness/database.ts';
import { openLoad, type Target } from '../harness/load.ts';
import { versionsOf } from '../harness/machine.ts';
import { publicKeyOf, seedPeople, signCallers, type Caller } from '../harness/people.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import { startServer, type Server } from '../harness/servers.ts';
import { POOL, startHouse } from '../plays/yard.ts';
import { NEST, nestVersions, prepareNest } from './nest.ts';

const CONCURRENT = 32;
/** The house's pool and its three reading lanes. */
const CONNECTIONS = POOL + 3;
const PATH = '/api/identity/profiles/me';

/** Same person after the same change, but for the moment of the change. */
const CONTENTS = `
  select count(*)::int as people,
    md5(string_agg(concat_ws(' ', id, name, language, zone, role), ',' order by id)) as digest
  from identity.person`;

interface Contender {
  server: Server;
  database: string;
  goal: number | null;
}

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const small = run.size === 'small';
  const people = small ? 200 : 10_000;
  const reads = small ? 400 : 20_000;
  const writes = small ? 200 : 10_000;
  const nestMissing = await prepareNest(run.say);
  if (nestMissing !== null) report.skipped.push(nestMissing);
  Object.assign(report.sizes, { people, reads, writes, concurrent: CONCURRENT });
  const cluster = await openCluster();
  let contenders: Contender[] = [];
  try {
    const url = await cluster.makeHouse('http_ours');
    await cluster.admin('http_ours', (client) => seedPeople(client, people));
    const callers = await signCallers(cluster.folder, people);
    contenders = await openContenders(cluster, url, nestMissing === null);
    await mustAnswerAlike(report, contenders, callers);
    const jobs: [string, number, Target][] = [
      ['authenticated read, GET profiles/me', reads, { method: 'GET', path: PATH }],
      [
        'authenticated write, PATCH profiles/me',
        writes,
        { method: 'PATCH', path: PATH, before: '{"name":"', after: '"}' },
      ],
    ];
    for (const [what, count, target] of jobs) {
      run.say(`${what}: ${count} a turn, ${CONCURRENT} at once`);
      await compare(run, { what, count, target, contenders, callers }, report);
    }
    await mustHoldAlike(report, cluster, contenders);
    report.versions = {
      ...(await versionsOf('fastify', 'pg', 'jose', 'undici')),
      postgresql: cluster.version,
    };
    if (nestMissing === null) Object.assign(report.versions, await nestVersions());
  } finally {
    await Promise.all(contenders.map(({ server }) => server.close()));
    await cluster.close();
  }
  return report;
}

async function openContenders(
  cluster: BenchCluster,
  oursUrl: string,
  withNest: boolean,
): Promise<Contender[]> {
  const key = await publicKeyOf(cluster.folder);
  const peer = async (database: string, name: string, script: string, verify: string) => {
    const DATABASE_URL = await cluster.copy('http_ours', database);
    const env = { DATABASE_URL, POOL: String(CONNECTIONS), PUBLIC_KEY: key, VERIFY: verify };
    return { database, server: await startServer({ name, script, env }) };
  };
  const bare = join(import.meta.dirname, 'bare-process.ts');
  const peers: Contender[] = [
    { ...(await peer('http_bare', 'bare Fastify + pg, no token check', bare, 'no')), goal: null },
    { ...(await peer('http_jose', 'bare Fastify + pg, jose', bare, 'yes')), goal: 0.8 },
  ];
  if (withNest) {
    const script = join(NEST, 'server.js');
    peers.push({
      ...(await peer('http_nest', 'NestJS + Prisma, jose', script, 'yes')),
      goal: 3,
    });
  }
  const server = await startHouse(cluster, oursUrl, 'http,jobs');
  return [{ server, database: 'http_ours', goal: null }, ...peers];
}

async function mustAnswerAlike(
  report: Report,
  contenders: Contender[],
  callers: Caller[],
): Promise<void> {
  for (const caller of callers.slice(0, 50)) {
    const answers = await Promise.all(
      contenders.map(async ({ server }) => {
        const headers = { authorization: `Bearer ${caller.token}`, 'x-person': caller.id };
        return (await fetch(server.url + PATH, { headers })).json();
      }),
    );
    for (const answer of answers.slice(1)) {
      mustBeSame(report, 'the JSON answers of 50 people', answers[0], answer);
    }
  }
}

async function mustHoldAlike(
  report: Report,
  cluster: BenchCluster,
  contenders: Contender[],
): Promise<void> {
  const held = await Promise.all(
    contenders.map(({ database }) =>
      cluster.admin(database, async (client) => (await client.query(CONTENTS)).rows[0] as unknown),
    ),
  );
  for (const other of held.slice(1))
    mustBeSame(report, 'all people after all changes (md5)', held[0], other);
}

interface Bout {
  what: string;
  count: number;
  target: Target;
  contenders: Contender[];
  callers: Caller[];
}

async function compare(run: Run, bout: Bout, report: Report): Promise<void> {
  const { what, count, target, contenders, callers } = bout;
  const load = await openLoad({ callers, targets: [target] });
  try {
    const players = contenders.map(({ server }): Player => {
      return {
        name: server.name,
        server,
        requests: count,
        async turn(round) {
          const burst = { url: server.url, count, concurrent: CONCURRENT, seed: round };
          const answers = await load.fire(burst);
          mustBeSame(report, 'every request answered 200', answers.statuses, { 200: count });
          return (1000 * count) / answers.ms;
        },
      };
    });
    const sides = await alternate(run.rounds, players);
    const [ours, ...peers] = contenders;
    for (const { server, goal } of peers) {
      report.comparisons.push({
        what,
        unit: 'requests/s',
        better: 'higher',
        ours: sideOf(sides, ours?.server.name ?? ''),
        peer: sideOf(sides, server.name),
        goal,
      });
    }
  } finally {
    await load.close();
  }
}

/** HTTP against bare Fastify and against NestJS + Prisma. */
export const http: Bench = {
  name: 'http',
  says: 'an authenticated read and write against bare Fastify + pg and NestJS + Prisma',
  run,
};
