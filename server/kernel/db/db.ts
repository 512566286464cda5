import type { Kysely } from 'kysely';

/** A value that PostgreSQL takes as a parameter. */
export type SqlValue = string | number | boolean | Date | Buffer | null | undefined | object;

/** Takes statements whose outcome nobody reads. */
export interface Changes {
  change(text: string, values?: SqlValue[]): Promise<unknown>;
}

/**
 * One way to the database: the read-only reader, the pooled writer, or a transaction.
 * Every distinct SQL text becomes a named prepared statement, so hot texts must be constant:
 * pass lists as one array parameter (`= any($1)`), never as a varying number of parameters.
 */
export interface Db extends Changes {
  /** All rows of a statement. */
  rows<R>(text: string, values?: SqlValue[]): Promise<R[]>;
  /** The first row, or null. */
  first<R>(text: string, values?: SqlValue[]): Promise<R | null>;
  /** How many rows a statement changed. */
  change(text: string, values?: SqlValue[]): Promise<number>;
  /** A Kysely over this way, typed with one room's tables: for queries that are built, not hot. */
  tables<T>(): Kysely<T>;
}

/** What actually sends a statement; each way to the database is one. */
export interface Runner {
  run(text: string, values: readonly unknown[]): Promise<RunResult>;
}

/** The outcome of one statement. */
export interface RunResult {
  rows: unknown[];
  rowCount: number | null;
  command: string;
}
