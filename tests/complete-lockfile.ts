import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOCKFILE = join(import.meta.dirname, '../package-lock.json');

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'];

/**
 * Adds the builds for other platforms that `npm install` drops from the lockfile when a registry
 * mirror does not hold them: `npm ci` misses them then and refuses, though it would never install
 * them here. Run it after each `npm install`.
 */
async function completeLockfile(): Promise<number> {
  const lock = JSON.parse(await readFile(LOCKFILE, 'utf8')) as { packages: Record<string, Locked> };
  const added: Record<string, Locked> = {};
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      if (lock.packages[path] || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const words = name.split(/[/-]/);
      const system = SYSTEMS.find((each) => words.includes(each));
      const processor = PROCESSORS.find((each) => words.includes(each));
      if (!system || !processor) continue;
      const dev = parent.dev === true ? { dev: true } : {};
      added[path] = { version, cpu: [processor], ...dev, optional: true, os: [system] };
    }
  }
  const sorted = Object.entries({ ...lock.packages, ...added }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  await writeFile(
    LOCKFILE,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
  return Object.keys(added).length;
}

process.stdout.write(`${await completeLockfile()} builds for other platforms added\n`);
