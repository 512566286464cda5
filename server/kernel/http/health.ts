import type { FastifyInstance } from 'fastify';
import type { Ground } from '../context/make.ts';
import { notReady } from '../faults/catalogue.ts';

/** Says whether the process lives (`/healthz`) and whether it should get requests (`/readyz`). */
export function serveHealth(app: FastifyInstance, ground: Ground, isClosing: () => boolean): void {
  const quiet = { config: { rateLimit: false } } as const;
  app.get('/healthz', quiet, async () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async () => {
    if (isClosing()) throw notReady({ detail: 'The house is closing.', retryAfterS: 2 });
    await ground.database.reader.first('select 1 as ready');
    return { status: 'ready' };
  });
}
