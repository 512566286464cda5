import type { Redis } from 'ioredis';
import type pg from 'pg';
import { findPlace } from '../../server/apps/rhythm/ratings/store/order.ts';
import type { House } from '../../server/kernel/house/open.ts';
import { emptyReport, mustBeSame, type Bench, type Report, type Run } from '../harness/bench.ts';
import { openCluster } from '../harness/database.ts';
import { microseconds } from '../harness/lookups.ts';
import { versionsOf } from '../harness/machine.ts';
import { openRedis } from '../harness/redis.ts';
import { alternate, sideOf, type Player } from '../harness/rounds.ts';
import { randomOf } from '../harness/statistics.ts';
import { openBenchHouse } from '../plays/at-store.ts';
import { countsDiffer, emptyRatings, fillRatings, ratedIds } from './fill-ratings.ts';

/** Players whose ranks are checked. */
const CHECKED = 100;
/** A count of all ratings above takes long: so many of them make a turn. */
const COUNTS = 50;
const AT_ONCE = 16;
const CHUNK = 5_000;
const KEY = 'ratings';

async function run(run: Run): Promise<Report> {
  const report = emptyReport();
  const sizes = run.size === 'small' ? [20_000] : [10_000, 1_000_000];
  const lookups = run.size === 'small' ? 200 : 2_000;
  Object.assign(report.sizes, { players: sizes.join(' '), lookups });
  const cluster = await openCluster();
  const redis = await openRedis();
  if (!redis) report.skipped.push('Redis: this machine has no redis-server');
  try {
    const house = await openBenchHouse(await cluster.makeHouse('ratings'), cluster.folder);
    try {
      for (const players of sizes) {
        run.say(`rating ${players} players`);
        const ids = await cluster.admin('ratings', async (client) => {
          await emptyRatings(client);
          await fillRatings(client, players);
          mustBeSame(report, 'kept counts and a recount', 0, await countsDiffer(client));
          if (redis) await copyToRedis(client, redis.client);
          const random = randomOf(players);
          const numbers = Array.from({ length: lookups }, () => 1 + Math.floor(random() * players));
          return ratedIds(client, numbers);
        });
        await compare(run, { house, redis: redis?.client ?? null, ids, players }, report);
      }
    } finally {
      await house.close();
    }
    report.versions = { ...(await versionsOf('pg', 'ioredis')), postgresql: cluster.version };
    if (redis) report.versions['redis'] = redis.version;
  } finally {
    await redis?.close();
    await cluster.close();
  }
  return report;
}

interface Match {
  house: House;
  redis: Redis | null;
  ids: string[];
  players: number;
}

type Look = (id: string) => Promise<number>;

async function compare(run: Run, match: Match, report: Report): Promise<void> {
  const { house, redis, ids, players } = match;
  const { reader } = house.ground.database;
  const ours: Look = async (id) => (await findPlace(reader, id)).rank ?? 0;
  const bare: Look = async (id) => (await reader.first<{ rank: number }>(BARE, [id]))?.rank ?? 0;
  const peers: [string, Look, number][] = [['bare count', bare, COUNTS]];
  if (redis) peers.push(['Redis ZSCORE and ZCOUNT', (id) => rankInRedis(redis, id), ids.length]);
  const some = ids.slice(0, CHECKED);
  const ranks = await Promise.all(some.map(ours));
  for (const [name, look] of peers) {
    mustBeSame(report, `ranks of ${CHECKED} players and ${name}`, ranks, await all(some, look));
  }
  for (const [peer, look, count] of peers) {
    for (const atOnce of [1, AT_ONCE]) {
      run.say(`ranks among ${players} beside ${peer}, ${atOnce} at once`);
      const some = ids.slice(0, count);
      const turn = (name: string, look: Look): Player => ({
        name,
        turn: () => microseconds(some, atOnce, look),
      });
      const sides = await alternate(run.rounds, [turn('Madang', ours), turn(peer, look)]);
      report.comparisons.push({
        what: `rank among ${players} rated players beside ${peer}, ${atOnce} at once`,
        unit: 'us a rank',
        better: 'lower',
        ours: sideOf(sides, 'Madang'),
        peer: sideOf(sides, peer),
        goal: null,
      });
    }
  }
}

/** What anybody would write first. */
const BARE = `
  select 1 + (select count(*) from rhythm.rating o where o.value > r.value) as rank
  from rhythm.rating r where r.player_id = $1`;

async function rankInRedis(redis: Redis, id: string): Promise<number> {
  const value = await redis.zscore(KEY, id);
  return 1 + (await redis.zcount(KEY, `(${value ?? 0}`, '+inf'));
}

function all(ids: string[], look: Look): Promise<number[]> {
  return Promise.all(ids.map(look));
}

async function copyToRedis(client: pg.Client, redis: Redis): Promise<void> {
  await redis.del(KEY);
  const { rows } = await client.query<[string, string]>({
    text: 'select value, player_id from rhythm.rating',
    rowMode: 'array',
  });
  for (let i = 0; i < rows.length; i += CHUNK) {
    await redis.call('zadd', [KEY, ...rows.slice(i, i + CHUNK).flat()]);
  }
}

/** A player's place among all by their rating. */
export const ratings: Bench = {
  name: 'ratings',
  says: 'the rank of a player among a million by rating against a bare count and Redis',
  run,
};
