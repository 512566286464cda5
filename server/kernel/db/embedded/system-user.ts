import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { HouseError } from '../../faults/house-error.ts';

const run = promisify(execFile);

/** The operating system's user that PostgreSQL runs as. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * As whom PostgreSQL has to run: as ourselves (null), except when we are root, as whom it refuses to.
 * Then it is the owner of a data folder that is there already (made when Madang ran as that user),
 * else the user `postgres`, who is made when the machine has none.
 * @throws HouseError when the user cannot be made, or root itself owns the data
 */
export async function serverUser(data: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(data).catch(() => null);
  if (owner?.uid === 0) {
    throw new HouseError(
      `The database folder ${data} belongs to root, as whom PostgreSQL does not run: ` +
        `give it away with "chown -R ${NAME} '${data}'".`,
    );
  }
  if (owner) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (await findUser(NAME)) ?? (await createUser(NAME));
}

/** Looks a user of the machine up by name. */
export async function findUser(name: string): Promise<SystemUser | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
    );
    return uid === undefined || gid === undefined ? null : { name, uid, gid };
  } catch {
    return null;
  }
}

/**
 * Makes a user of the machine that owns nothing and cannot log in. Needs root.
 * @throws HouseError when the machine's tools refuse
 */
export async function createUser(name: string): Promise<SystemUser> {
  let reason = '';
  try {
    await run('groupadd', ['--system', '--force', name]);
    const flags = ['--system', '--gid', name, '--no-create-home', '--home-dir', '/nonexistent'];
    await run('useradd', [...flags, '--shell', '/usr/sbin/nologin', name]);
  } catch (error) {
    // Another program may have made the same user in this moment, which is as good.
    reason = ` (${(error as Error).message.trim().split('\n').at(-1)})`;
  }
  const user = await findUser(name);
  if (user) return user;
  throw new HouseError(
    `PostgreSQL does not run as root and the user ${name} could not be made${reason}: ` +
      `run Madang as an ordinary user, or make that user with "useradd --system ${name}".`,
  );
}

/**
 * Explains a failure: says so when one of the paths lies below a folder that the user may not enter.
 * Asked only after PostgreSQL has failed, because mode bits do not tell of access control lists.
 * @throws HouseError naming the folder
 */
export async function refuseIfBlocked(user: SystemUser | null, paths: string[]): Promise<void> {
  if (!user) return;
  for (const path of paths) {
    const blocked = await blockedFolder(path, user);
    if (!blocked) continue;
    throw new HouseError(
      `Madang runs as root and PostgreSQL therefore as ${user.name}, who may not enter ${blocked} ` +
        `on the way to ${path}: run Madang as an ordinary user, move it elsewhere, ` +
        `or allow it with "chmod o+x '${blocked}'".`,
    );
  }
}

/** The outermost folder above a path that the user may not enter, or null. */
export async function blockedFolder(path: string, user: SystemUser): Promise<string | null> {
  const above: string[] = [];
  for (let folder = dirname(path); !above.includes(folder); folder = dirname(folder)) {
    above.unshift(folder);
  }
  for (const folder of above) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
  }
  return null;
}
