import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../program.ts';

/** A program with samples in it, on a folder that goes with it. */
export interface SampleProgram {
  address: string;
  close(): Promise<void>;
}

/**
 * Starts the program on an empty data folder of its own, with samples, and waits until it is open.
 * @param env settings beside the usual ones
 */
export async function startWithSamples(env: Record<string, string> = {}): Promise<SampleProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'madang-e2e-'));
  // As root, the database runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  const { address, child, ended } = await startProgram({
    MADANG_DATA_DIR: folder,
    // Each visitor comes from an address of their own, as in life: see `visit`.
    MADANG_TRUSTED_PROXIES: '1',
    ...env,
  });
  return {
    address,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
