import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from './address.ts';

/** What a running server says of itself in `postmaster.pid` (src/include/utils/pidfile.h of PostgreSQL). */
export interface Postmaster {
  pid: number;
  address: Address;
  /** It accepts connections. */
  ready: boolean;
}

/** The lines of the file, from the first. */
const PID = 0;
const PORT = 3;
const SOCKET_FOLDER = 4;
const LISTENS = 5;
const STATUS = 7;

/** Reads `postmaster.pid`; null when there is none or it is still being written. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(postmasterFile(data), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[PID]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return {
    pid,
    address: {
      port: Number(lines[PORT]),
      socketFolder: lines[SOCKET_FOLDER]?.trim() || null,
      tcp: Boolean(lines[LISTENS]?.trim()),
    },
    ready: lines[STATUS]?.trim() === 'ready',
  };
}

/** Where it stands. */
export function postmasterFile(data: string): string {
  return join(data, 'postmaster.pid');
}
