import { createRequire } from 'node:module';
import type { CompiledQuery, DatabaseConnection, Driver, Kysely, QueryResult } from 'kysely';
import type { Runner } from './db.ts';

/**
 * A Kysely that compiles queries and sends them through `runner`, so that built queries share
 * the pipelined reader, the pool or the transaction that the context holds. Transactions are the
 * context's business: Kysely's own are refused.
 */
export function kyselyOver(runner: Runner): Kysely<unknown> {
  // Loaded by the first room that builds a query: a house without one saves ten megabytes.
  const { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, ...kysely } = createRequire(
    import.meta.url,
  )('kysely') as typeof import('kysely');
  return new kysely.Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RunnerDriver(runner),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class RunnerDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(runner: Runner) {
    this.#connection = {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        const result = await runner.run(query.sql, query.parameters);
        return {
          rows: result.rows as R[],
          numAffectedRows: BigInt(result.rowCount ?? 0),
        };
      },
      // oxlint-disable-next-line require-yield -- the interface wants a generator; we refuse to stream
      async *streamQuery(): AsyncGenerator<never> {
        throw new Error('streaming is not offered here; page with a keyset cursor');
      },
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('use ctx.transaction: it carries through doors');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
