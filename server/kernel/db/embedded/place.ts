import { chmod, chown, mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries.ts';
import { serverUser, type SystemUser } from './system-user.ts';

/** Where an embedded PostgreSQL lives, and as whom. */
export interface Place {
  /** All below is in it. The real path, without symbolic links. */
  folder: string;
  data: string;
  password: string;
  socketFolder: string;
  log: string;
  binaries: Binaries;
  user: SystemUser | null;
}

/**
 * Finds the programs and the user, and makes the folders, which only that user may enter.
 * @throws HouseError when there is no PostgreSQL for this machine or no user for it
 */
export async function preparePlace(wanted: string): Promise<Place> {
  await mkdir(wanted, { recursive: true });
  const folder = await realpath(wanted);
  const data = join(folder, 'data');
  const socketFolder = join(folder, 'socket');
  const [binaries, user] = await Promise.all([findBinaries(), serverUser(data)]);
  await mkdir(socketFolder, { recursive: true });
  for (const own of [folder, socketFolder]) {
    if (user) await chown(own, user.uid, user.gid);
    await chmod(own, 0o700);
  }
  return {
    folder,
    data,
    password: join(folder, 'password'),
    socketFolder,
    log: join(folder, 'postgres.log'),
    binaries,
    user,
  };
}

/** Removes what a dead server left of its sockets; their lock files name process ids long used again. */
export async function sweepSockets({ socketFolder, user }: Place): Promise<void> {
  await rm(socketFolder, { recursive: true, force: true });
  await mkdir(socketFolder, { mode: 0o700 });
  if (user) await chown(socketFolder, user.uid, user.gid);
}
