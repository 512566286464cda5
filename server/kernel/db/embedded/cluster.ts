import { chown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HouseError } from '../../faults/house-error.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { endPredecessor } from './predecessor.ts';
import { runProgram } from './program.ts';
import { ADMIN, ROLE } from './roles.ts';
import { makePassword, readPassword, writePassword } from './secret.ts';
import { settingArguments } from './settings.ts';
import { refuseIfBlocked } from './system-user.ts';

const MAKING = 'making-';

/** With `C`, pg_trgm finds no trigrams in Hangul; the other systems have no C.UTF-8. */
const LOCALE: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['--lc-collate=C', '--lc-ctype=en_US.UTF-8'],
  win32: ['--lc-collate=C', '--lc-ctype=en-US'],
};

/**
 * Makes sure that there is a cluster: makes it on the first start, with its database and role.
 * It is made beside and then renamed, so a start that was killed leaves nothing half made.
 * @param safely whether it must survive a power failure from its first second on
 * @returns the password of both roles
 * @throws HouseError when another major version made it, or PostgreSQL cannot make it
 */
export async function ensureCluster(
  place: Place,
  safely: boolean,
  signal: AbortSignal | undefined,
): Promise<string> {
  const made = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => null);
  await sweepHalfMade(place.folder);
  if (made === null) return makeCluster(place, safely, signal);
  refuseOther(made.trim(), place.binaries, place.data);
  return (await readPassword(place.password)) ?? (await replacePassword(place, signal));
}

async function makeCluster(
  place: Place,
  safely: boolean,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { binaries, folder, user } = place;
  const password = makePassword();
  await writePassword(place.password, password, user);
  const making = await mkdtemp(join(folder, MAKING));
  if (user) await chown(making, user.uid, user.gid);
  const run = (command: string, args: string[], input = '') =>
    runProgram({ command, args, user, input, signal });
  try {
    await run(binaries.initdb, [
      `--pgdata=${making}`,
      '--encoding=UTF8',
      ...(LOCALE[process.platform] ?? ['--locale=C.UTF-8']),
      '--text-search-config=simple',
      '--auth=scram-sha-256',
      `--username=${ADMIN}`,
      `--pwfile=${place.password}`,
      '--no-instructions',
      '--no-sync',
    ]);
    await runAlone(place, making, signal, [
      `create role ${ROLE} login password '${password}'`,
      `create database ${ROLE} owner ${ROLE}`,
    ]);
    // Once for all files is faster than by each of the steps.
    if (safely) await run(binaries.initdb, ['--sync-only', `--pgdata=${making}`]);
    await rename(making, place.data);
    if (safely) await syncFolder(folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true, maxRetries: 5 });
    if (!signal?.aborted) await refuseIfBlocked(user, [making, binaries.postgres]);
    throw error;
  }
  return password;
}

/**
 * The file with the password is gone (a backup may have left it out): whoever owns the data
 * may set another.
 */
async function replacePassword(place: Place, signal: AbortSignal | undefined): Promise<string> {
  await endPredecessor(place);
  const password = makePassword();
  await runAlone(place, place.data, signal, [
    `alter role ${ADMIN} password '${password}'`,
    `alter role ${ROLE} password '${password}'`,
  ]);
  await writePassword(place.password, password, place.user);
  return password;
}

/** Runs statements, one a line, in the single-user mode: without a server and a password. */
function runAlone(
  place: Place,
  data: string,
  signal: AbortSignal | undefined,
  statements: string[],
): Promise<void> {
  const settings = settingArguments({
    exit_on_error: 'on',
    // Its words are shown when it fails, and the statements hold the password.
    log_min_error_statement: 'panic',
    max_connections: '20',
    shared_buffers: '16MB',
    // What is still being made is synced when it is whole.
    fsync: data === place.data ? 'on' : 'off',
  });
  return runProgram({
    command: place.binaries.postgres,
    args: ['--single', '-D', data, ...settings, 'postgres'],
    user: place.user,
    input: `${statements.join('\n')}\n`,
    signal,
  });
}

function refuseOther(made: string, binaries: Binaries, data: string): void {
  if (made === binaries.major) return;
  throw new HouseError(
    `The database in ${data} was made by PostgreSQL ${made} and this Madang brings ${binaries.major}: ` +
      `start the Madang that made it, or move its data over with pg_dump; nothing was changed.`,
  );
}

/** What killed starts left: never a whole cluster, as that is renamed. */
async function sweepHalfMade(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(MAKING));
  for (const name of left) {
    // An initdb that outlived its program may still write here; then the next start sweeps.
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(
      () => undefined,
    );
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows neither can nor needs to.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
