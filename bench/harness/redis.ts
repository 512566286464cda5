import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A redis-server of the bench alone, in memory only, on a unix socket as PostgreSQL is. */
export interface BenchRedis {
  client: Redis;
  version: string;
  close(): Promise<void>;
}

const START_TRIES_MAX = 200;
const TRY_MS = 25;

/** Starts it; null when the machine has none. */
export async function openRedis(): Promise<BenchRedis | null> {
  const folder = await mkdtemp(join(tmpdir(), 'madang-bench-redis-'));
  const path = join(folder, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore', cwd: folder });
  const failed = await Promise.race([
    once(server, 'spawn').then(() => false),
    once(server, 'error').then(() => true),
  ]);
  if (failed) {
    await rm(folder, { recursive: true, force: true });
    return null;
  }
  const client = new Redis({
    path,
    retryStrategy: (tries) => (tries > START_TRIES_MAX ? null : TRY_MS),
  });
  // While it starts, connecting fails and is tried again.
  client.on('error', () => undefined);
  const info = await client.info('server');
  return {
    client,
    version: /redis_version:(\S+)/.exec(info)?.[1] ?? '',
    async close() {
      client.disconnect();
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
