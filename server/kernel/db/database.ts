import pg from 'pg';
import type { Log } from '../log/log.ts';
import { connectionOptions } from './connect.ts';
import type { Changes, Db, RunResult } from './db.ts';
import { Reader } from './reader.ts';
import { statementName } from './statements.ts';
import { transact } from './transact.ts';
import { Way } from './way.ts';

/** Told of each statement before it is sent: metrics count them, tests assert their number. */
export type StatementWatcher = (text: string) => void;

/** The open database of a house. */
export interface Database {
  readonly url: string;
  /** Pipelined, read-only. */
  readonly reader: Db;
  /** Pooled, one statement a transaction. */
  readonly writer: Db;
  /** The pool, for what brings its own transactions (jobs, migrations). */
  readonly pool: pg.Pool;
  /**
   * Runs `work` in a transaction of its own connection. What `work` gives to `lastly` is sent after all
   * else, together with the COMMIT.
   */
  begin<T>(work: (db: Db, lastly: Changes) => Promise<T>): Promise<T>;
  watch(watcher: StatementWatcher): () => void;
  close(): Promise<void>;
}

/** How the database is opened. */
export interface DatabaseOptions {
  url: string;
  log: Log;
  connections: number;
  /** Pipelined reading connections; the default suits a server. */
  readers?: number;
}

/** Opens the ways to the database; connections are made when first needed. */
export function openDatabase({ url, log, connections, readers }: DatabaseOptions): Database {
  const pool = new pg.Pool({ ...connectionOptions(url, false), max: connections });
  const onLost = (error: Error) => log.warn({ err: error }, 'a database connection was lost');
  pool.on('error', onLost);
  // Also for connections at work: a connection that is lost must never end the process.
  pool.on('connect', (client) => client.on('error', onLost));
  const read = new Reader(url, log, readers);
  const watchers = new Set<StatementWatcher>();
  const seen = (text: string) => {
    for (const watcher of watchers) watcher(text);
  };
  const send = (on: pg.Pool | pg.PoolClient, text: string, values: readonly unknown[]) => {
    seen(text);
    return sendNamed(on, text, values);
  };
  return {
    url,
    pool,
    reader: new Way({
      run: (text, values) => {
        seen(text);
        return read.run(text, values);
      },
    }),
    writer: new Way({ run: (text, values) => send(pool, text, values) }),
    begin: (work) => transact(pool, send, (run, lastly) => work(new Way({ run }), lastly)),
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    async close() {
      await Promise.all([read.close(), pool.end()]);
    },
  };
}

function sendNamed(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<RunResult> {
  const name = statementName(text);
  return on.query({ text, values: values as unknown[], ...(name === undefined ? {} : { name }) });
}
