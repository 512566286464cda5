import type pg from 'pg';
import type { Db } from '../../server/kernel/db/db.ts';
import { findRanks } from '../../server/apps/rhythm/scoreboard/store/ranks.ts';
import type { FilledBoard } from './fill-board.ts';

interface Explained {
  'QUERY PLAN': { 'Planning Time': number; 'Execution Time': number }[];
}

/** The statement that the store sends for a rank: asked of the store itself, so that it is the real one. */
export async function rankStatement(): Promise<string> {
  let sent = '';
  const listener = {
    rows: async (text: string) => {
      sent = text;
      return [];
    },
  };
  await findRanks(listener as unknown as Db, [], []);
  return sent;
}

/**
 * Milliseconds that PostgreSQL itself takes for the rank of each of the players (EXPLAIN ANALYZE of
 * the prepared statement, planning and executing, without timing every node).
 */
export async function databaseTimesMs(
  client: pg.Client,
  board: FilledBoard,
  playerIds: string[],
): Promise<number[]> {
  const text = await rankStatement();
  await client.query('set jit = off');
  await client.query(`prepare rank_of (int[], uuid[]) as ${text}`);
  const times: number[] = [];
  for (const playerId of playerIds) {
    const { rows } = await client.query<Explained>(
      `explain (analyze, timing off, format json) execute rank_of('{${board.id}}', '{${playerId}}')`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0];
    times.push((plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0));
  }
  await client.query('deallocate rank_of');
  return times;
}
