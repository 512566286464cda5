import pg from 'pg';
import type { Log } from '../log/log.ts';
import { connectionOptions } from './connect.ts';
import type { Runner, RunResult } from './db.ts';
import { sendTogether, statementName } from './statements.ts';

/** Connections that reads are spread over; one slow read delays only its own lane. */
const LANES = 3;

/** Connections one read is tried on before it fails: the second may go down with the first. */
const TRIES_MAX = 3;

interface Lane {
  connection: Promise<pg.Client> | null;
  waiting: number;
}

/**
 * Reads over a few pipelined connections with named statements: a statement is sent without
 * waiting for the one before it, which answers two to three times more small reads than a pool.
 * The connections are read-only, so they may point at a replica.
 */
export class Reader implements Runner {
  readonly #url: string;
  readonly #log: Log;
  readonly #lanes: Lane[];
  #closed = false;

  constructor(url: string, log: Log, lanes = LANES) {
    this.#url = url;
    this.#log = log;
    this.#lanes = Array.from({ length: lanes }, () => ({ connection: null, waiting: 0 }));
  }

  async run(text: string, values: readonly unknown[]): Promise<RunResult> {
    const lane = this.#leastBusy();
    lane.waiting++;
    try {
      for (let attempt = 1; ; attempt++) {
        if (this.#closed) throw new Error('the database is closed');
        const connection = (lane.connection ??= this.#connect(lane));
        try {
          return await this.#send(await connection, text, values);
        } catch (error) {
          if (!isConnectionLost(error)) throw error;
          // It may look alive for a moment yet; nobody shall be sent there again.
          forget(lane, connection);
          // A read changes nothing, so a lost connection costs another try, not an error.
          if (this.#closed || attempt === TRIES_MAX) throw error;
        }
      }
    } finally {
      lane.waiting--;
    }
  }

  /** Ends the connections after the reads that were sent. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#lanes.map(async (lane) => (await lane.connection)?.end()));
  }

  #leastBusy(): Lane {
    return this.#lanes.reduce((best, lane) => (lane.waiting < best.waiting ? lane : best));
  }

  #send(client: pg.Client, text: string, values: readonly unknown[]): Promise<RunResult> {
    const name = statementName(text);
    const query = { text, values: values as unknown[], ...(name === undefined ? {} : { name }) };
    sendTogether(client);
    return client.query(query);
  }

  #connect(lane: Lane): Promise<pg.Client> {
    const client = new pg.Client(connectionOptions(this.#url, true));
    const connection = client.connect().then(() => client);
    client.on('error', (error) => {
      this.#log.warn({ err: error }, 'a reading connection was lost');
      forget(lane, connection);
    });
    client.on('end', () => forget(lane, connection));
    return connection;
  }
}

/** Ends a connection and takes it from its lane, unless that has another one by now. */
function forget(lane: Lane, connection: Promise<pg.Client>): void {
  if (lane.connection !== connection) return;
  lane.connection = null;
  connection.then((client) => client.end()).catch(() => undefined);
}

/** Whether an error says that the connection, not the statement, is the trouble. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') {
    // 08: connection exceptions; 57P01-03: the server is going down or not up yet.
    return /^(08|57P0[123]|ECONN|EPIPE)/.test(code) || isNoServer(error);
  }
  return /connection terminated|not queryable|connection error|timeout expired|timeout exceeded when trying to connect/i.test(
    error.message,
  );
}

/** The socket of a server that is not there at the moment. */
function isNoServer(error: NodeJS.ErrnoException): boolean {
  return (
    error.syscall === 'connect' &&
    ['ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(error.code ?? '')
  );
}
