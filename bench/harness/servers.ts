import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a process has used so far. */
export interface Usage {
  /** CPU time, user and system, in microseconds. */
  cpuUs: number;
  /** What the heap and the buffers beside it hold, in megabytes; and all that is resident. */
  heldMb: number;
  rssMb: number;
}

/** A server in a process of its own. */
export interface Server {
  name: string;
  url: string;
  pid: number;
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  name: string;
  /** Absolute path of its script, which calls `answerParent`. */
  script: string;
  env: Record<string, string>;
  /** Arguments for Node itself, e.g. `--cpu-prof`. */
  nodeArgs?: string[];
}

/** What a server process tells its parent. */
export type Said = { ready: string } | { usage: Usage };

const START_MS_MAX = 60_000;

/** Starts a server and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { name, script, env, nodeArgs = [] } = options;
  const profile = process.env['BENCH_PROFILE'];
  const profiling = profile
    ? ['--cpu-prof', `--cpu-prof-dir=${profile}/${name.replace(/\W+/g, '-')}`]
    : [];
  const child = fork(script, [], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [...nodeArgs, ...profiling],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const said = await nextSaid(child, name, START_MS_MAX);
  if (!('ready' in said)) throw new Error(`${name} did not say where it listens`);
  return {
    name,
    url: said.ready,
    pid: child.pid ?? 0,
    async usage() {
      const answer = nextSaid(child, name, START_MS_MAX);
      child.send('usage');
      const heard = await answer;
      if (!('usage' in heard)) throw new Error(`${name} did not say what it used`);
      return heard.usage;
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.send('close');
      await gone;
    },
  };
}

async function nextSaid(child: ChildProcess, name: string, msMax: number): Promise<Said> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), msMax);
  try {
    return await Promise.race([
      once(child, 'message', { signal: controller.signal }).then(([said]) => said as Said),
      once(child, 'exit', { signal: controller.signal }).then(([code]) => {
        throw new Error(`${name} ended with ${String(code)}`);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
