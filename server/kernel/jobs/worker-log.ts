import { Logger, type LogFunctionFactory } from 'graphile-worker';
import type { Log } from '../log/log.ts';

/** Sends the queue library's messages into our structured log; its info is our debug. */
export function workerLogger(log: Log): Logger {
  const factory: LogFunctionFactory = () => (level, message, meta) => {
    const facts = { queue: meta?.['error'] ? { err: meta['error'] } : undefined };
    if (level === 'error') log.error(facts, message);
    else if (level === 'warning') log.warn(facts, message);
    else log.debug(facts, message);
  };
  return new Logger(factory);
}

/** Says nothing: for migrations, whose outcome is told by their caller. */
export const quietWorkerLogger: Logger = new Logger(() => () => undefined);
