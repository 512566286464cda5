import type { House } from '../../server/kernel/house/open.ts';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster, type BenchCluster } from '../harness/database.ts';
import { versionsOf } from '../harness/machine.ts';
import { openRedis } from '../harness/redis.ts';
import { median, quantile, randomOf } from '../harness/statistics.ts';
import { openBenchHouse } from '../plays/at-store.ts';
import { againstRedis, CHECKED_PLAYERS, idsOf, rankOf } from './against-redis.ts';
import { databaseTimesMs } from './database-time.ts';
import { countsDiffer, fillByTriggers, fillInBulk, type FilledBoard } from './fill-board.ts';

const WARM_UPS = 20;

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const small = run.size === 'small';
  const sizes = small ? [1_000, 20_000] : [10_000, 1_000_000, 10_000_000];
  const lookups = small ? 200 : 2_000;
  Object.assign(report.sizes, { boards: sizes.join(' '), lookups });
  const cluster = await openCluster();
  const redis = await openRedis();
  if (!redis) report.skipped.push('Redis: this machine has no redis-server');
  try {
    const url = await cluster.makeHouse('rank');
    const boards = await fillBoards(run, cluster, sizes, report);
    const house = await openBenchHouse(url, cluster.folder);
    try {
      for (const board of boards) {
        const players = playersOf(board, lookups);
        await mustRankRight(cluster, house, board, players, report);
        await databaseTime(cluster, house, board, players, report);
        if (redis)
          await againstRedis(run, { cluster, house, redis: redis.client, board, players }, report);
      }
    } finally {
      await house.close();
    }
    growth(report, boards);
    report.versions = { ...(await versionsOf('pg', 'ioredis')), postgresql: cluster.version };
    if (redis) report.versions['redis'] = redis.version;
  } finally {
    await redis?.close();
    await cluster.close();
  }
  return report;
}

async function fillBoards(
  run: Run,
  cluster: BenchCluster,
  sizes: number[],
  report: Report,
): Promise<FilledBoard[]> {
  const [first = 0, ...rest] = sizes;
  return cluster.admin('rank', async (client) => {
    run.say(`filling a board of ${first} through the triggers, then ${rest.join(', ')} in bulk`);
    const boards = [await fillByTriggers(client, first), ...(await fillInBulk(client, rest))];
    for (const board of boards) {
      mustBeSame(report, 'kept counts and a recount', 0, await countsDiffer(client, board));
    }
    await client.query('vacuum analyze rhythm.record, rhythm.rank_bucket, rhythm.board');
    return boards;
  });
}

function playersOf({ id, records }: FilledBoard, count: number): number[] {
  const random = randomOf(id);
  return Array.from({ length: count }, () => 1 + Math.floor(random() * records));
}

async function mustRankRight(
  cluster: BenchCluster,
  house: House,
  board: FilledBoard,
  players: number[],
  report: Report,
): Promise<void> {
  const { ids, expected } = await cluster.admin('rank', async (client) => {
    const ids = await idsOf(client, board, players.slice(0, CHECKED_PLAYERS));
    await client.query(`set work_mem = '512MB'`);
    const { rows } = await client.query<{ player_id: string; rank: string }>(
      `select player_id, rank from (
         select player_id, row_number() over (order by score desc, reached_at, player_id) as rank
         from rhythm.record where board_id = $1) r where player_id = any($2::uuid[])`,
      [board.id, ids],
    );
    return { ids, expected: new Map(rows.map((row) => [row.player_id, Number(row.rank)])) };
  });
  const ranks = await Promise.all(ids.map((id) => rankOf(house, board, id)));
  const what = `ranks of ${CHECKED_PLAYERS} players and row_number() over all records`;
  mustBeSame(
    report,
    what,
    ranks,
    ids.map((id) => expected.get(id)),
  );
}

async function databaseTime(
  cluster: BenchCluster,
  house: House,
  board: FilledBoard,
  players: number[],
  report: Report,
): Promise<void> {
  const ids = await cluster.admin('rank', (client) =>
    idsOf(client, board, players.slice(0, CHECKED_PLAYERS)),
  );
  // The first few find nothing in memory and no plan made.
  const times = (await databaseTimesMs(house.ground.database.url, board, ids)).slice(WARM_UPS);
  for (const [name, q] of [
    ['median', 0.5],
    ['p99', 0.99],
    ['longest', 1],
  ] as const) {
    const what = `database time of a rank among ${board.records}, ${name}`;
    report.figures.push({ what, unit: 'ms', values: [quantile(times, q)], max: null });
  }
}

/** How the database time grows from the smallest board, against the logarithm. */
function growth(report: Report, boards: FilledBoard[]): void {
  const timeOf = ({ records }: FilledBoard) =>
    median(
      report.figures.find(({ what }) => what === `database time of a rank among ${records}, median`)
        ?.values ?? [],
    );
  const [first, ...rest] = boards;
  if (!first) return;
  for (const board of rest) {
    report.figures.push({
      what: `growth of the database time from ${first.records} to ${board.records} records`,
      unit: 'x',
      values: [timeOf(board) / timeOf(first)],
      max: Math.log(board.records) / Math.log(first.records),
    });
  }
}

/** Ranks against a Redis sorted set. */
export const rank: Bench = {
  name: 'rank',
  says: 'the rank of a player among 10 thousand to 10 million against Redis ZREVRANK',
  run,
};
