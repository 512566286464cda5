import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execFileP = promisify(execFile);

/** Folder of the NestJS + Prisma peer, a package of its own. */
export const NEST = join(import.meta.dirname, 'nest-prisma');

/**
 * Installs the peer from its lockfile and generates its Prisma client, where that was not done yet.
 * @returns why it cannot be had, or null
 */
export async function prepareNest(say: (text: string) => void): Promise<string | null> {
  try {
    if (!(await exists(join(NEST, 'node_modules/@nestjs/core')))) {
      say('installing the NestJS + Prisma peer (once)');
      // No scripts: Prisma's would download an engine that generating does not need.
      await execFileP('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: NEST });
    }
    if (!(await exists(join(NEST, 'generated/client.ts')))) {
      const prisma = join(NEST, 'node_modules/prisma/build/index.js');
      await execFileP(process.execPath, [prisma, 'generate', '--schema', 'schema.prisma'], {
        cwd: NEST,
        // Prisma 7 generates by WebAssembly, yet looks for its schema engine to download: any file will do.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
        },
      });
    }
    return null;
  } catch (error) {
    return `NestJS + Prisma cannot be installed here: ${(error as Error).message.split('\n')[0]}`;
  }
}

/** The versions that the peer pins. */
export async function nestVersions(): Promise<Record<string, string>> {
  const text = await readFile(join(NEST, 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
