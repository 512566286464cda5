import { openLog } from '../../log/log.ts';
import { systemChance } from '../../clock.ts';
import { coreConforms } from '../conformance.ts';
import { openEdgeCore } from './edge-core.ts';
import { serveEdges } from './serve-edges.ts';

const log = openLog('silent');
const secret = 'a secret of thirty-two characters';

coreConforms('over an edge', async ({ small }) => {
  const door = await serveEdges(small.door.core, log, {
    host: '127.0.0.1',
    port: 0,
    secret,
    tls: null,
  });
  const core = openEdgeCore({ urls: [door.address], secret, ca: null, log, chance: systemChance });
  return {
    core,
    async close() {
      core.close();
      await door.close();
    },
  };
});
