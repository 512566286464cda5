import type pg from 'pg';
import type { Redis } from 'ioredis';
import type { FilledBoard } from './fill-board.ts';

const CHUNK = 5_000;

/** The member of a player. */
export function memberOf(playerId: string): string {
  return playerId.replace(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
}

/** The key of a board. */
export function keyOf({ id }: FilledBoard): string {
  return `board:${id}`;
}

/**
 * Copies all records of a board into a sorted set that answers the same ranks by ZREVRANK. Its score
 * is exact in a double: seven digits of points, then 2^29 seconds (17 years) counted backwards, as
 * earlier is better. Equal ones stand in reverse order of their members, so those are the players'
 * ids with mirrored digits.
 * @returns how many it holds then
 */
export async function copyToRedis(
  client: pg.Client,
  redis: Redis,
  board: FilledBoard,
): Promise<number> {
  await client.query('begin');
  await client.query(
    `declare rows no scroll cursor for
     select score::bigint * 536870912
         + (536870911 - (extract(epoch from reached_at) - 1704067200)::bigint) as place,
       translate(player_id::text, '0123456789abcdef', 'fedcba9876543210') as member
     from rhythm.record where board_id = ${board.id}`,
  );
  const sent: Promise<unknown>[] = [];
  for (;;) {
    const { rows } = await client.query<[string, string]>({
      text: `fetch ${CHUNK} from rows`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    sent.push(redis.call('zadd', [keyOf(board), ...rows.flat()]));
    // A few on their way at once, so that a big board does not pile up here.
    if (sent.length >= 8) await Promise.all(sent.splice(0));
  }
  await Promise.all(sent);
  await client.query('commit');
  return redis.zcard(keyOf(board));
}
