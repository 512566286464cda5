import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** What a run ran on: figures without it say nothing. */
export interface Machine {
  cores: number;
  cpu: string;
  memoryGb: number;
  kernel: string;
  loadBefore: number;
}

/** The machine as it is now. */
export function machine(): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    kernel: release(),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** The installed versions of packages, and Node's. */
export async function versionsOf(...names: string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = { node: process.versions.node };
  for (const name of names) {
    const folder = require.resolve.paths(name)?.[0] ?? '';
    found[name] = await versionIn(folder, name);
  }
  return found;
}

async function versionIn(nearest: string, name: string): Promise<string> {
  const folders = [
    nearest,
    join(import.meta.dirname, '../../node_modules'),
    join(import.meta.dirname, '../../server/node_modules'),
  ];
  for (const folder of folders) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => null);
    if (text !== null) return (JSON.parse(text) as { version: string }).version;
  }
  return 'not installed';
}
