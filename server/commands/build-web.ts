import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lockFolder, type FolderLock } from '../kernel/db/embedded/folder-lock.ts';
import { childEnv } from '../kernel/config/child-env.ts';
import { HouseError } from '../kernel/faults/house-error.ts';
import type { Web } from '../kernel/http/web.ts';
import { openLog, type Log } from '../kernel/log/log.ts';
import type { Command } from './command.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'web');
const BUILD = join(WEB, 'build');
const STAMP = join(WEB, 'build.stamp');
const BUILD_LOCK = join(WEB, 'build.lock');
const TURN_MS = 200;
/** Turns to wait for another's build: five minutes. */
const TURNS_MAX = 1500;
/** What the web app is made of; the rules are those it shares with the server. */
const SOURCES = [
  'web/src',
  'web/static',
  'web/messages',
  'web/project.inlang/settings.json',
  'web/vite.config.ts',
  'web/package.json',
  'package-lock.json',
  'server/apps/rhythm/songs/rules',
  'server/apps/rhythm/plays/rules',
];
const GENERATED = /[\\/](paraglide|node_modules|\.svelte-kit)([\\/]|$)|\.test\.ts$/;

/** Builds the web app without starting the house. */
export const buildWebCommand: Command = {
  name: 'build-web',
  says: 'build the web app ahead of the first start (for images)',
  usage: '',
  help: `Builds the web app into web/build, if its sources changed since the last build.`,
  async run({ print }) {
    await buildWeb(openLog('warn')).built;
    print('The web app is built.');
    return 0;
  },
};

/** Starts building the web app if its sources changed; the rest of the start goes on meanwhile. */
export function buildWeb(log: Log, signal?: AbortSignal): Web {
  const built = buildIfChanged(log, signal);
  // Whoever waits for it gets the error; nobody waiting yet is no unhandled rejection.
  built.catch(() => undefined);
  return { folder: BUILD, built };
}

async function buildIfChanged(log: Log, signal?: AbortSignal): Promise<void> {
  // The server takes the folder before the first build has filled it.
  await mkdir(BUILD, { recursive: true });
  const wanted = await hashOfSources();
  if (await isBuilt(wanted)) return;
  const lock = await lockBuild(signal);
  try {
    // Another program may have built it while this one waited for its turn.
    if (await isBuilt(wanted)) return;
    log.info('building the web app, for its sources changed');
    await rm(STAMP, { force: true });
    await runVite(signal);
    await writeFile(STAMP, wanted);
  } finally {
    lock.release();
  }
}

async function isBuilt(wanted: string): Promise<boolean> {
  return (await readFile(STAMP, 'utf8').catch(() => '')) === wanted;
}

/** Two builds of one checkout would write into each other: the second waits for its turn. */
async function lockBuild(signal?: AbortSignal): Promise<FolderLock> {
  for (let turn = 1; ; turn++) {
    signal?.throwIfAborted();
    try {
      return await lockFolder(BUILD_LOCK);
    } catch (error) {
      if (!(error instanceof HouseError) || turn === TURNS_MAX) throw error;
      await setTimeout(TURN_MS);
    }
  }
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(ROOT, source))) {
      hash.update(file.slice(ROOT.length)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !GENERATED.test(file))
    .toSorted();
}

async function runVite(signal?: AbortSignal): Promise<void> {
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: WEB,
    // Whoever starts the house in another mode (a test does) still gets the app as people get it.
    env: childEnv({ NODE_ENV: 'production' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new HouseError(`The web app could not be built:\n${said}`);
}
