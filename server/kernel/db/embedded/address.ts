import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SOCKET_PATH_BYTES_MAX } from './limits.ts';
import type { Settings } from './settings.ts';

/** Where a server listens. */
export interface Address {
  /** The folder of its unix socket; null where there is none. */
  socketFolder: string | null;
  /** Whether it also listens on 127.0.0.1. */
  tcp: boolean;
  /** Of TCP; names the unix socket as well. */
  port: number;
}

/** The port in the name of a socket that nobody connects to by port. */
const SOCKET_PORT = 5432;

/**
 * Chooses where to listen: a unix socket in a folder that only its owner may enter (nobody else on
 * the machine reaches it, and it is faster than TCP), as long as its path fits into what the system
 * takes. Else, or when a port is wanted, 127.0.0.1.
 * @param port wanted for TCP; undefined wants none
 */
export async function chooseAddress(
  socketFolder: string,
  port: number | undefined,
): Promise<Address> {
  const fits = process.platform !== 'win32' && socketFits(socketFolder);
  if (fits && port === undefined) return { socketFolder, tcp: false, port: SOCKET_PORT };
  return { socketFolder: fits ? socketFolder : null, tcp: true, port: port ?? (await freePort()) };
}

/** The settings that make a server listen there. */
export function listenSettings({ socketFolder, tcp, port }: Address): Settings {
  return {
    listen_addresses: tcp ? '127.0.0.1' : '',
    // A list: a comma or a space in the path would end the entry, hence the quotes.
    unix_socket_directories: socketFolder === null ? '' : `"${socketFolder.replaceAll('"', '""')}"`,
    port: String(port),
  };
}

/** Who connects, to which database. */
export interface Login {
  user: string;
  password: string;
  database: string;
}

/** The address as a URL that `pg`, libpq and `new URL` all understand. */
export function urlOf(
  { socketFolder, port }: Address,
  { user, password, database }: Login,
): string {
  const way = socketFolder === null ? '' : `?host=${encodeURIComponent(socketFolder)}`;
  const host = socketFolder === null ? '127.0.0.1' : 'localhost';
  return `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}${way}`;
}

/** A TCP port of 127.0.0.1 that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function socketFits(folder: string): boolean {
  // Any port has at most five digits.
  return Buffer.byteLength(join(folder, '.s.PGSQL.65535')) <= SOCKET_PATH_BYTES_MAX;
}
