import type pg from 'pg';
import type { Changes, Runner, RunResult, SqlValue } from './db.ts';
import { sendTogether } from './statements.ts';

type Send = (on: pg.PoolClient, text: string, values: readonly unknown[]) => Promise<RunResult>;

/** A statement that waits for the end of its transaction. */
interface Waiting {
  text: string;
  values: SqlValue[];
}

/**
 * Runs `work` in a transaction of its own connection. Pipelined: BEGIN travels with the first statement,
 * and what was given to `lastly` with COMMIT.
 */
export async function transact<T>(
  pool: pg.Pool,
  send: Send,
  work: (run: Runner['run'], lastly: Changes) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const waiting: Waiting[] = [];
  let over = false;
  let failure: Error | undefined;
  const refuseLate = () => {
    // Its connection may be in another's transaction by now.
    if (over) throw new Error('this transaction is over; its context was kept');
  };
  const run: Runner['run'] = async (text, values) => {
    refuseLate();
    sendTogether(client);
    return send(client, text, values);
  };
  const lastly: Changes = {
    async change(text, values = []) {
      refuseLate();
      waiting.push({ text, values });
    },
  };
  try {
    sendTogether(client);
    const begun = client.query('begin');
    // If it fails, the first statement fails as well.
    begun.catch(() => undefined);
    const result = await work(run, lastly);
    over = true;
    await begun;
    await commit(client, send, waiting);
    return result;
  } catch (error) {
    over = true;
    await client.query('rollback').catch((lost: Error) => {
      failure = lost;
    });
    throw error;
  } finally {
    client.release(failure);
  }
}

/** Commits; a statement that fails on the way makes a rollback of the COMMIT that travels behind it. */
async function commit(client: pg.PoolClient, send: Send, waiting: Waiting[]): Promise<void> {
  sendTogether(client);
  const sent = waiting.map(({ text, values }) => send(client, text, values));
  const outcomes = await Promise.allSettled([...sent, client.query('commit')]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  const ended = outcomes.at(-1);
  if (ended?.status === 'fulfilled' && ended.value.command !== 'COMMIT')
    throw new Error('the transaction was aborted by an error inside');
}
