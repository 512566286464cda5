import pg from 'pg';
import { connectionOptions } from '../../server/kernel/db/connect.ts';
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
 * the prepared statement, planning and executing, without timing every node), on a connection with
 * the settings of the house's readers.
 */
export async function databaseTimesMs(
  url: string,
  board: FilledBoard,
  playerIds: string[],
): Promise<number[]> {
  const client = new pg.Client(connectionOptions(url, true));
  await client.connect();
  try {
    await client.query(`prepare rank_of (int[], uuid[]) as ${await rankStatement()}`);
    const times: number[] = [];
    for (const playerId of playerIds) {
      const { rows } = await client.query<Explained>(
        `explain (analyze, timing off, format json) execute rank_of('{${board.id}}', '{${playerId}}')`,
      );
      const plan = rows[0]?.['QUERY PLAN'][0];
      times.push((plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0));
    }
    return times;
  } finally {
    await client.end();
  }
}
