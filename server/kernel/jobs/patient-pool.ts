import type pg from 'pg';
import { isConnectionLost } from '../db/reader.ts';

/** "Cannot connect now" (PostgreSQL, appendix A): what the queue tries again. */
const CANNOT_CONNECT_NOW = '57P03';

/**
 * The pool as the queue sees it. The queue writes down that a job is done or has failed without waiting
 * for the answer, and tries again only after some errors: a connection that breaks at that moment would end
 * the whole process, and leave the job to a crew that does not work on it. So a lost connection is told
 * as one that can't be made now.
 */
export function patientPool(pool: pg.Pool): pg.Pool {
  return Object.create(pool, {
    // With a callback the queue waits for news of jobs, and sees by itself when that line breaks.
    connect: {
      value: (heard?: Parameters<typeof pool.connect>[0]) =>
        heard === undefined
          ? telling(async () => patientClient(await pool.connect()))
          : pool.connect(heard),
    },
  }) as pg.Pool;
}

function patientClient(client: pg.PoolClient): pg.PoolClient {
  const query = (...given: Parameters<typeof client.query>) =>
    telling(async () => client.query(...given));
  return Object.create(client, { query: { value: query } }) as pg.PoolClient;
}

async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    const { message } = error as Error;
    throw Object.assign(new Error(message, { cause: error }), { code: CANNOT_CONNECT_NOW });
  }
}
