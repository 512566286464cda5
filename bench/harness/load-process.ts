import { readFile } from 'node:fs/promises';
import { Pool } from 'undici';
import type { Answers, Burst, LoadPlan } from './load.ts';
import { quantile, randomOf, uuidOf } from './statistics.ts';

const plan = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')) as LoadPlan;
const pools = new Map<string, Pool>();

/** Callers take turns, so that no two requests at once are the same person's; targets are drawn. */
async function fire({ url, count, concurrent, seed }: Burst): Promise<Answers> {
  const pool = poolOf(url, concurrent);
  const random = randomOf(seed);
  const statuses: Record<string, number> = {};
  const latenciesMs: number[] = [];
  let sent = 0;
  const startMs = performance.now();
  async function sendNext(): Promise<void> {
    while (sent < count) {
      const i = sent++;
      const caller = plan.callers[i % plan.callers.length];
      const target = plan.targets[Math.floor(random() * plan.targets.length)];
      if (!caller || !target) throw new Error('the plan is empty');
      const id = uuidOf(random);
      const sentMs = performance.now();
      const { statusCode, body } = await pool.request({
        method: target.method,
        path: target.path,
        headers: {
          authorization: `Bearer ${caller.token}`,
          'x-person': caller.id,
          ...(target.before === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: target.before === undefined ? null : target.before + id + (target.after ?? ''),
      });
      const text = await body.text();
      latenciesMs.push(performance.now() - sentMs);
      statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
      if (statusCode >= 400) throw new Error(`${statusCode} ${target.path}: ${text.slice(0, 300)}`);
    }
  }
  await Promise.all(Array.from({ length: concurrent }, sendNext));
  return {
    ms: performance.now() - startMs,
    statuses,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  };
}

function poolOf(url: string, connections: number): Pool {
  const key = `${url} ${connections}`;
  const pool = pools.get(key) ?? new Pool(url, { connections, pipelining: 1 });
  pools.set(key, pool);
  return pool;
}

process.on('message', (burst: Burst) => {
  fire(burst).then(
    (answers) => process.send?.(answers),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
