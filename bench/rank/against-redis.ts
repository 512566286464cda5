import type { Redis } from 'ioredis';
import type pg from 'pg';
import { findRanks } from '../../server/apps/rhythm/scoreboard/store/ranks.ts';
import type { House } from '../../server/kernel/house/open.ts';
import { mustBeSame, type Report, type Run } from '../harness/bench.ts';
import type { BenchCluster } from '../harness/database.ts';
import { microseconds } from '../harness/lookups.ts';
import { alternate, sideOf } from '../harness/rounds.ts';
import type { FilledBoard } from './fill-board.ts';
import { copyToRedis, keyOf, memberOf } from './redis-board.ts';

/** Players of each board whose ranks are checked. */
export const CHECKED_PLAYERS = 200;
/** Boards from here on are held against Redis; on small ones everything is fast. */
const GOAL_FROM = 1_000_000;

/** A board and who ranks its players. */
export interface Match {
  cluster: BenchCluster;
  house: House;
  redis: Redis;
  board: FilledBoard;
  players: number[];
}

/** Ranks one at a time and 16 at once, after both sides gave the same ones. */
export async function againstRedis(run: Run, match: Match, report: Report): Promise<void> {
  const { cluster, house, redis, board, players } = match;
  run.say(`copying ${board.records} records to Redis`);
  const ids = await cluster.admin('rank', async (client) => {
    const held = await copyToRedis(client, redis, board);
    mustBeSame(report, 'records in PostgreSQL and members in Redis', board.records, held);
    return idsOf(client, board, players);
  });
  const key = keyOf(board);
  const ours = (id: string) => rankOf(house, board, id);
  const theirs = async (id: string) => 1 + ((await redis.zrevrank(key, memberOf(id))) ?? -1);
  const some = ids.slice(0, CHECKED_PLAYERS);
  mustBeSame(
    report,
    `ranks of ${CHECKED_PLAYERS} players and ZREVRANK`,
    await Promise.all(some.map(ours)),
    await Promise.all(some.map(theirs)),
  );
  for (const concurrent of [1, 16]) {
    run.say(`ranks among ${board.records}, ${concurrent} at once`);
    const sides = await alternate(run.rounds, [
      { name: 'Madang', turn: () => microseconds(ids, concurrent, ours) },
      { name: 'Redis ZREVRANK', turn: () => microseconds(ids, concurrent, theirs) },
    ]);
    report.comparisons.push({
      what: `rank of a player among ${board.records}, ${concurrent} at once`,
      unit: 'us a rank',
      better: 'lower',
      ours: sideOf(sides, 'Madang'),
      peer: sideOf(sides, 'Redis ZREVRANK'),
      goal: board.records >= GOAL_FROM ? 2 : null,
    });
  }
  await redis.del(key);
}

/** The ids of made-up players by their numbers, in this order. */
export async function idsOf(
  client: pg.Client,
  board: FilledBoard,
  players: number[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select md5('rank ' || $1::int || ' ' || n)::uuid as id from unnest($2::int[]) with ordinality as k(n, at) order by at`,
    [board.id, players],
  );
  return rows.map(({ id }) => id);
}

/** A player's rank, as the house's store reads it. */
export async function rankOf(house: House, board: FilledBoard, playerId: string): Promise<number> {
  const [row] = await findRanks(house.ground.database.reader, [board.id], [playerId]);
  return row?.rank ?? 0;
}
