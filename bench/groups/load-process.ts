import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { quantile } from '../harness/statistics.ts';
import type { Found, Plan, Spread } from './script.ts';
import { User } from './user.ts';

/** Connections for what goes over HTTP. */
const CONNECTIONS = 64;
/** Failures that are told by name. */
const FAILED_SHOWN = 20;

/** Lets virtual users come, each when their time is, whatever has become of those before. */
async function run(plan: Plan): Promise<Found> {
  const pool = new Pool(plan.url, { connections: CONNECTIONS, pipelining: 1 });
  const steps = new Map<string, number[]>();
  const durations: number[] = [];
  const failed: string[] = [];
  const users: Promise<void>[] = [];
  const live = async (n: number) => {
    const startMs = performance.now();
    const user = new User(plan, pool, n, (name, ms) => {
      const all = steps.get(name) ?? [];
      steps.set(name, all);
      all.push(ms);
    });
    try {
      await user.live();
      durations.push(performance.now() - startMs);
    } catch (error) {
      failed.push((error as Error).message);
    }
  };
  const startMs = performance.now();
  let dueMs = startMs;
  for (const { perSecond, seconds } of plan.phases) {
    for (let i = 0; i < perSecond * seconds; i++) {
      await setTimeout(Math.max(0, dueMs - performance.now()));
      users.push(live(users.length));
      dueMs += 1000 / perSecond;
    }
  }
  await Promise.all(users);
  await pool.close();
  const all = [...steps.values()].flat();
  return {
    users: users.length,
    requests: all.length,
    failed: failed.slice(0, FAILED_SHOWN),
    latencyMs: spreadOf(all),
    durationMs: spreadOf(durations),
    steps: Object.fromEntries([...steps].map(([name, ms]) => [name, spreadOf(ms)])),
  };
}

function spreadOf(values: number[]): Spread {
  const at = (share: number) => quantile(values, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

process.on('message', (plan: Plan) => {
  run(plan).then(
    (found) => process.send?.({ found }),
    (error: Error) => process.send?.({ broken: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
