import { readFile } from 'node:fs/promises';
import { systemChance, systemClock } from '../../clock.ts';
import type { Config } from '../../config/config.ts';
import { HouseError } from '../../faults/house-error.ts';
import { openEdgeServer, type EdgeServer } from '../../http/edge-server.ts';
import type { Log } from '../../log/log.ts';
import { openEdgeCore } from './edge-core.ts';

/**
 * Opens an edge: a process that ends sockets and asks a core for everything else.
 * @throws HouseError when the certificate of MADANG_CORE_CA cannot be read
 */
export async function openEdge(config: Config, log: Log): Promise<EdgeServer> {
  const { cores, secret, caFile } = config.edge;
  if (secret === null) throw new Error('an edge was configured without a secret');
  const ca = caFile === null ? null : await readCertificates(caFile);
  const core = openEdgeCore({ urls: cores, secret, ca, log, chance: systemChance });
  return openEdgeServer({ config, log, clock: systemClock, chance: systemChance }, core);
}

function readCertificates(file: string): Promise<Buffer> {
  return readFile(file).catch((error: Error) => {
    throw new HouseError(`MADANG_CORE_CA cannot be read: ${error.message}.`);
  });
}
