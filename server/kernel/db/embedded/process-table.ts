import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process of this id runs. One that ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** In a container the program may be process 1, which inherits dead orphans and never buries them. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before it stands in brackets and may itself hold brackets and spaces.
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
  } catch {
    return true;
  }
}

/**
 * What every process of the PostgreSQL of a data folder calls itself (`cluster_name`), so that it
 * can be told by its command line, which everybody may read.
 */
export function clusterName(data: string): string {
  return `madang-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
}

/**
 * Whether a process is a PostgreSQL that works in this data folder; process ids are used again, so
 * the one in an old pid file may be anybody's by now.
 * @returns 'unknown' where the system does not tell
 */
export async function isServerOf(pid: number, data: string): Promise<boolean | 'unknown'> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return 'unknown';
  if (process.platform === 'linux') return isServerInProc(`/proc/${pid}`, data);
  const command = await run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return command.includes('postgres') && command.includes(data);
}

async function isServerInProc(entry: string, data: string): Promise<boolean> {
  const [name, words, folder] = await Promise.all([
    readFile(`${entry}/comm`, 'utf8').catch(() => ''),
    readFile(`${entry}/cmdline`, 'utf8').catch(() => ''),
    // Found again although the folder was moved; but root in a container may not read it
    // (no CAP_SYS_PTRACE there), hence the command line.
    readlink(`${entry}/cwd`).catch(() => null),
  ]);
  if (name.trim() !== 'postgres') return false;
  const isServer = words.split('\0').includes(data);
  return isServer || words.startsWith(`postgres: ${clusterName(data)}: `) || folder === data;
}

/**
 * All processes of PostgreSQL in a data folder, its backends too (they outlive a killed server
 * while they are busy). Linux only; elsewhere none are found.
 * @param data the real path, without symbolic links
 */
export async function serversOf(data: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1);
  const ours = await Promise.all(pids.map(async (pid) => (await isServerOf(pid, data)) === true));
  return pids.filter((_, index) => ours[index]);
}
