import type { FastifyInstance } from 'fastify';
import { notReady } from '../faults/catalogue.ts';

/**
 * Says whether the process lives (`/healthz`) and whether it should get requests (`/readyz`).
 * @param reach throws when what it rests on is out of reach
 */
export function serveHealth(
  app: FastifyInstance,
  isClosing: () => boolean,
  reach: () => Promise<void>,
): void {
  const quiet = { config: { rateLimit: false } } as const;
  app.get('/healthz', quiet, async () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async () => {
    if (isClosing()) throw notReady({ detail: 'The house is closing.', retryAfterS: 2 });
    await reach();
    return { status: 'ready' };
  });
}
