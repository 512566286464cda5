import { createHash } from 'node:crypto';

/** Names and values of postgresql.conf. */
export type Settings = Record<string, string>;

/**
 * What suits a small self-hosted program; the place to tune it. Given on the command line, so they
 * also hold for a folder that an older Madang made. Each can be replaced by `settings` of
 * `openEmbedded`; what is not named here is PostgreSQL's default.
 */
export const SETTINGS: Readonly<Settings> = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // A standby can be added without restarting with other settings.
  wal_level: 'replica',
  max_wal_size: '1GB',
  // Solid-state disks: reading here and there costs hardly more than reading on.
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  unix_socket_permissions: '0700',
  // A program that was killed must not keep its locks until its long statement ends.
  client_connection_check_interval: '5s',
  log_line_prefix: '%m [%p] %q%u@%d ',
  // Statements and details of errors hold mail addresses and other words of people.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
};

/** For data that nobody would miss: commits that do not wait for the disk. */
export const FORGETFUL: Readonly<Settings> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The settings as arguments of the program `postgres`. */
export function settingArguments(settings: Readonly<Settings>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Where a running server says with which settings it was started. */
export const FINGERPRINT_SETTING = 'madang.started_with';

/**
 * A name for all that a server was started with: one that has another than we would start is
 * not adopted but started anew.
 */
export function fingerprint(settings: Readonly<Settings>, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, settings]))
    .digest('hex')
    .slice(0, 32);
}
