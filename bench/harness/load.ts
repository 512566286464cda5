import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from './people.ts';

/** A request that is sent many times: a new UUID stands between `before` and `after` in its body. */
export interface Target {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  before?: string;
  after?: string;
}

/** Everything that a load process can send. */
export interface LoadPlan {
  callers: Caller[];
  targets: Target[];
}

/** One burst of requests. */
export interface Burst {
  url: string;
  count: number;
  /** Requests on their way at once, each on a connection of its own. */
  concurrent: number;
  /** The same seed sends the same requests in the same order. */
  seed: number;
}

/** What became of a burst. */
export interface Answers {
  ms: number;
  statuses: Record<string, number>;
  p50Ms: number;
  p99Ms: number;
}

/** A process of its own that sends requests. */
export interface Load {
  fire(burst: Burst): Promise<Answers>;
  close(): Promise<void>;
}

/** Starts a load process. */
export async function openLoad(plan: LoadPlan): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'madang-bench-load-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, JSON.stringify(plan));
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [file]);
  await once(child, 'message');
  return {
    async fire(burst) {
      child.send(burst);
      const [answers] = (await once(child, 'message')) as [Answers & { failed?: string }];
      if (answers.failed !== undefined) throw new Error(`the load failed: ${answers.failed}`);
      return answers;
    },
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
