import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exists, installOwn } from '../harness/own-package.ts';

const execFileP = promisify(execFile);

/** Folder of the NestJS + Prisma peer, a package of its own. */
export const NEST = join(import.meta.dirname, 'nest-prisma');

/**
 * Installs the peer from its lockfile and generates its Prisma client, where that was not done yet.
 * @returns why it cannot be had, or null
 */
export async function prepareNest(say: (text: string) => void): Promise<string | null> {
  try {
    say('preparing the NestJS + Prisma peer (installed once)');
    await installOwn(NEST, '@nestjs/core');
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
