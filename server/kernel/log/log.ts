import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** The structured log. */
export type Log = Logger;

/** What never enters the log, wherever it stands in a logged object. */
const SECRET_KEYS = [
  'password',
  'current',
  'token',
  'accessToken',
  'refreshToken',
  'ticket',
  'secret',
  'email',
  'authorization',
  'cookie',
  'body',
];

/**
 * Opens the log: JSON lines on standard output, secrets redacted at every depth up to three.
 * @param level pino's level; `silent` writes nothing
 */
export function openLog(level: string, to?: DestinationStream): Log {
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  paths.push('*.*.headers["set-cookie"]');
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: tellError },
  };
  return to ? pino(options, to) : pino(options);
}

/**
 * What is told of an error. Libraries hang objects on theirs: the driver its whole connection, with the
 * key that cancels its statements.
 */
function tellError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const { code } = error as { code?: unknown };
  return { type, message, stack, ...(code === undefined ? {} : { code }) };
}
