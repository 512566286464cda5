import pg from 'pg';

/** Milliseconds after which PostgreSQL ends a statement, a wait for a lock, or an idle transaction. */
export const STATEMENT_TIMEOUT_MS = 30_000;
export const LOCK_TIMEOUT_MS = 10_000;
export const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;
export const CONNECT_TIMEOUT_MS = 10_000;

const INT8 = 20;
const DATE = 1082;

/** int8 as a number (our counts stay below 2^53), days as YYYY-MM-DD; the rest as pg does. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (day: string) => day;
    return pg.types.getTypeParser(oid, format);
  },
};

/** The settings of each connection; `readOnly` ones cannot write even by mistake. */
export function connectionOptions(url: string, readOnly: boolean): pg.ClientConfig {
  const options = [
    `-c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    `-c lock_timeout=${LOCK_TIMEOUT_MS}`,
    `-c idle_in_transaction_session_timeout=${IDLE_TRANSACTION_TIMEOUT_MS}`,
    '-c timezone=UTC',
    // Our texts are constant and their parameters alike: one plan a statement, instead of planning
    // the big ones each time, which takes longer than many of them run.
    '-c plan_cache_mode=force_generic_plan',
    '-c jit=off',
  ];
  if (readOnly) options.push('-c default_transaction_read_only=on');
  return {
    connectionString: url,
    types,
    options: options.join(' '),
    application_name: 'madang',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    pipeline: true,
  };
}
