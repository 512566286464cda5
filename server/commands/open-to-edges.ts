import type { Config } from '../kernel/config/config.ts';
import type { HttpDoor } from '../kernel/http/server.ts';
import type { Log } from '../kernel/log/log.ts';
import type { EdgeDoor } from '../kernel/realtime/edge/serve-edges.ts';

/** Lets edges come, where the configuration says so. */
export async function openToEdges(
  config: Config,
  log: Log,
  door: HttpDoor,
): Promise<EdgeDoor | null> {
  const { port, secret, tls } = config.edge;
  if (port === null || secret === null) return null;
  // Only here: a house without edges need not keep what speaks to them.
  const { serveEdges } = await import('../kernel/realtime/edge/serve-edges.ts');
  const { doorGauges } = await import('../kernel/realtime/edge/gauges.ts');
  const edges = await serveEdges(door.core, log, { host: config.host, port, secret, tls });
  door.measure(doorGauges(edges));
  return edges;
}
