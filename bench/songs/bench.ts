import { join } from 'node:path';
import { countPlays } from '../../server/apps/rhythm/songs/store/listing.ts';
import type { Db } from '../../server/kernel/db/db.ts';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster, type BenchCluster } from '../harness/database.ts';
import { openLoad, type Load } from '../harness/load.ts';
import { versionsOf } from '../harness/machine.ts';
import { seedPeople, signCallers, type Caller } from '../harness/people.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import { startServer, type Server } from '../harness/servers.ts';
import { POOL, startHouse } from '../plays/yard.ts';
import { fillSongs } from './fill-songs.ts';
import { pageAt, PAGE_SONGS, pagesOf, type ListPage } from './pages.ts';

const CONCURRENT = 16;
/** In the small size, only one in so many pages is asked for. */
const SMALL_SKIPS = 4;

interface Size {
  /** Songs of the small and of the large catalogue. */
  few: number;
  many: number;
  people: number;
  /** Requests of one turn. */
  requests: number;
  /** Requests of one turn that are sent one after another, for the time that one takes. */
  alone: number;
}

const SIZES: Record<Run['size'], Size> = {
  small: { few: 60, many: 200, people: 20, requests: 20, alone: 5 },
  full: { few: 100, many: 10_000, people: 1_000, requests: 400, alone: 60 },
};

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const size = SIZES[run.size];
  Object.assign(report.sizes, { ...size, page: PAGE_SONGS, concurrent: CONCURRENT });
  const cluster = await openCluster();
  const servers: Server[] = [];
  try {
    run.say(`catalogues of ${size.few} and ${size.many} songs`);
    const fewUrl = await catalogueOf(cluster, 'songs_few', size.few, size.people);
    const manyUrl = await catalogueOf(cluster, 'songs_many', size.many, size.people);
    const callers = await signCallers(cluster.folder, size.people);
    const script = join(import.meta.dirname, 'bare-process.ts');
    const env = { DATABASE_URL: manyUrl, POOL: String(POOL + 3) };
    const many = await startHouse(cluster, manyUrl, 'http');
    servers.push(many);
    const bare = await startServer({ name: 'bare Fastify, same statement', script, env });
    servers.push(bare);
    const few = await startHouse(cluster, fewUrl, 'http');
    servers.push(few);
    const [caller] = callers as [Caller];
    const pages = await pagesOf(many.url, size.many, caller);
    const fewPages = await pagesOf(few.url, size.few, caller);
    const loadOf = ({ path }: ListPage) =>
      openLoad({ callers, targets: [{ method: 'GET', path }] });
    for (const [place, page] of pages.entries()) {
      if (run.size === 'small' && place % SMALL_SKIPS !== 0) continue;
      run.say(page.what);
      const load = await loadOf(page);
      const fewLoad = await loadOf(fewPages[place] ?? page);
      try {
        await compare(run, { many, bare, page, caller, size, load }, report);
        await measureGrowth(run, { many, few, page, size, load, fewLoad }, report);
      } finally {
        await Promise.all([load.close(), fewLoad.close()]);
      }
    }
    report.versions = {
      ...(await versionsOf('fastify', 'pg', 'undici')),
      postgresql: cluster.version,
    };
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    await cluster.close();
  }
  return report;
}

async function catalogueOf(
  cluster: BenchCluster,
  name: string,
  songs: number,
  people: number,
): Promise<string> {
  const url = await cluster.makeHouse(name);
  await cluster.admin(name, async (client) => {
    await seedPeople(client, people);
    await fillSongs(client, songs, people);
    const change = async (text: string) => (await client.query(text)).rowCount;
    await countPlays({ change } as unknown as Db);
    await client.query('vacuum analyze');
  });
  return url;
}

interface Bout {
  many: Server;
  page: ListPage;
  size: Size;
  load: Load;
}

/** A page of the large catalogue beside the same statement on a bare Fastify. */
async function compare(
  run: Run,
  { many, bare, page, caller, size, load }: Bout & { bare: Server; caller: Caller },
  report: Report,
): Promise<void> {
  const [mine, theirs] = await Promise.all(
    [many, bare].map((server) => pageAt(server.url + page.path, caller)),
  );
  mustBeSame(report, `${page.what}: the page as JSON`, mine, theirs);
  const players = [many, bare].map((server): Player => {
    return {
      name: server.name,
      server,
      requests: size.requests,
      async turn(seed) {
        const burst = { url: server.url, count: size.requests, concurrent: CONCURRENT, seed };
        const answers = await load.fire(burst);
        mustBeSame(report, 'every list answered 200', answers.statuses, { 200: size.requests });
        return (1000 * size.requests) / answers.ms;
      },
    };
  });
  const sides = await alternate(run.rounds, players);
  report.comparisons.push({
    what: `${page.what}: ${PAGE_SONGS} of ${size.many} songs`,
    unit: 'lists/s',
    better: 'higher',
    ours: sideOf(sides, many.name),
    peer: sideOf(sides, bare.name),
    goal: null,
  });
}

/** What a page of the large catalogue takes beside one of the small one, each asked for alone, in turns. */
async function measureGrowth(
  run: Run,
  { many, few, page, size, load, fewLoad }: Bout & { few: Server; fewLoad: Load },
  report: Report,
): Promise<void> {
  const long: number[] = [];
  const short: number[] = [];
  for (let round = 0; round <= run.rounds; round++) {
    for (const [by, url, times] of [
      [load, many.url, long],
      [fewLoad, few.url, short],
    ] as const) {
      const answers = await by.fire({ url, count: size.alone, concurrent: 1, seed: round });
      if (round > 0) times.push(answers.p50Ms);
    }
  }
  report.figures.push(
    { what: `${page.what}: one page of ${size.many} songs`, unit: 'ms', values: long, max: null },
    {
      what: `${page.what}: that beside one of ${size.few} songs`,
      unit: 'x',
      values: long.map((ms, round) => ms / (short[round] ?? NaN)),
      // Where few songs make less than a page, more songs make more of it.
      max: run.size === 'full' ? page.growthMax : null,
    },
  );
}

/** The song list with everybody's statistics and one's own records. */
export const songs: Bench = {
  name: 'songs',
  says: 'the song list of a large catalogue, in each order, against the same statement on a bare Fastify',
  run,
};
