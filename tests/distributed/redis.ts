import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../port.ts';

/** A Redis of a test's own, which may be killed and started again. */
export interface OwnRedis {
  url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a Redis that keeps nothing, on a free port. */
export async function startRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess;
  const start = async () => {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    child = spawn('redis-server', options, { stdio: 'ignore' });
    await once(child, 'spawn');
    const asking = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
    asking.on('error', () => undefined);
    await asking.ping();
    asking.disconnect();
  };
  await start();
  return {
    url,
    start,
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
